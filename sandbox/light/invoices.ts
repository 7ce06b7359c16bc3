import { z } from "@hono/zod-openapi";
import { charge } from "../billing/charge.ts";
import { type InvoiceRow, isOpen } from "../billing/invoice-store.ts";
import { invoiceDetail, invoiceItem } from "../billing/invoice-view.ts";
import type { AccountRow } from "./account-store.ts";
import { LightError, notFound } from "./errors.ts";
import { text } from "./fields.ts";
import { InvoiceDetail, InvoicePage } from "./invoice-schema.ts";
import type { LightApi } from "./light-api.ts";
import type { World } from "./world.ts";

const path = "/v1/account/billing/invoices";

const Page = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});
const InvoiceNumber = z.object({ invoice_number: text });

/** Contract index 24-26. */
export function invoices(api: LightApi, world: World): void {
  const publicUrl = world.publicUrl;
  const theirs = (account: AccountRow, number: string): InvoiceRow => {
    const row = world.invoices.find(number);
    if (row?.account_uuid !== account.uuid) throw notFound("invoice");
    return row;
  };
  const detail = (number: string) =>
    invoiceDetail(world.invoices.get(number), world.invoices.payments(number), publicUrl());

  api.forAccount(
    { method: "get", path, summary: "Bills, newest first", query: Page, reply: InvoicePage },
    ({ account, query: { limit, offset } }) => {
      const rows = world.invoices.page(account.uuid, limit + 1, offset);
      const has_more = rows.length > limit;
      return {
        data: rows.slice(0, limit).map((row) => invoiceItem(row, publicUrl())),
        has_more,
        limit,
        offset,
        next_page_url: has_more ? `${publicUrl()}${path}?limit=${limit}&offset=${offset + limit}` : null,
      };
    },
  );

  api.forAccount(
    {
      method: "get",
      path: `${path}/{invoice_number}`,
      summary: "A bill with its lines, use and payments",
      params: InvoiceNumber,
      reply: InvoiceDetail,
    },
    ({ account, params }) => detail(theirs(account, params.invoice_number).number),
  );

  api.forAccount(
    {
      method: "post",
      path: `${path}/{invoice_number}/pay`,
      summary: "Pay a bill now with the saved card",
      params: InvoiceNumber,
      reply: InvoiceDetail,
    },
    ({ account, params }) => {
      const row = theirs(account, params.invoice_number);
      if (!isOpen(row)) return new LightError(409, "wrong_state", whyClosed(row));
      const outcome = charge(world, account, row);
      if (outcome === "no_card") {
        return new LightError(409, "no_payment_method", "There is no card on file.");
      }
      if (outcome === "failed") return new LightError(402, "payment_failed", "The card was declined.");
      return detail(row.number);
    },
  );
}

function whyClosed({ voided_at, paid_at }: InvoiceRow): string {
  if (voided_at) return "This bill is void.";
  return paid_at ? "This bill is paid." : "This bill is a credit: there is nothing to pay.";
}
