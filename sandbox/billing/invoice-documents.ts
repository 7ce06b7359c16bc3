import { Hono } from "hono";
import { z } from "zod";
import { FoundAddress } from "../light/address-schema.ts";
import { notFound } from "../light/errors.ts";
import type { World } from "../light/world.ts";
import { drawBlock } from "../plans/documents/blocks.ts";
import { drawLetterhead } from "../plans/documents/letterhead.ts";
import { Paper } from "../plans/documents/paper.ts";
import { rep } from "../plans/documents/rep.ts";
import type { Locale } from "../plans/documents/sheet.ts";
import { meterNumber } from "./billed-reads.ts";
import { invoiceSheet, type PrintedInvoice } from "./invoice-sheet.ts";
import type { InvoiceRow } from "./invoice-store.ts";
import { penaltyCents } from "./late-penalty.ts";

const Language = z.enum(["en", "es"]);

/** `/documents/invoices/{id}.pdf?lang=en|es`: whoever knows the id may read it, so nobody else keeps a copy. */
export function invoiceDocuments(world: World): Hono {
  return new Hono().get("/:file", async (c) => {
    const id = /^([\w-]+)\.pdf$/.exec(c.req.param("file"))?.[1];
    const locale = Language.safeParse(c.req.query("lang") ?? "en");
    const invoice = id ? world.invoices.byDocument(id) : undefined;
    if (!invoice || !locale.success) throw notFound("document");
    const pdf = await renderInvoice(printedInvoice(world, invoice), locale.data);
    return c.body(new Uint8Array(pdf), 200, {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${invoice.number}-${locale.data}.pdf"`,
      "Cache-Control": "private, max-age=60",
    });
  });
}

export function printedInvoice(world: World, invoice: InvoiceRow): PrintedInvoice {
  const account = world.accounts.get(invoice.account_uuid);
  const location = world.accounts.location(invoice.account_uuid);
  if (!location) throw new Error("a bill without its home");
  const { esi_id, utility } = FoundAddress.parse(JSON.parse(location.premise));
  const older = world.invoices
    .of(location.uuid)
    .filter((row) => row.created_at < invoice.created_at && !row.voided_at);
  const before = older.at(-1);
  const since = before?.created_at ?? "";
  const received = older
    .flatMap((row) => world.invoices.payments(row.number))
    .filter(
      ({ status, paid_at }) => status === "succeeded" && paid_at >= since && paid_at < invoice.created_at,
    );
  return {
    invoice,
    customer: `${account.first_name} ${account.last_name}`,
    account_number: account.account_number ?? "",
    esi_id,
    meter_number: meterNumber(esi_id),
    utility,
    before_cents: before ? before.total_cents : null,
    received_cents: received.reduce((sum, { amount_cents }) => sum + amount_cents, 0),
    penalty_cents: invoice.total_cents > 0 ? penaltyCents(invoice) : 0,
  };
}

/** A tagged PDF. `compress` is off only where a test reads the file. */
export async function renderInvoice(
  printed: PrintedInvoice,
  locale: Locale,
  { compress = true } = {},
): Promise<Buffer> {
  const sheet = invoiceSheet(printed, locale);
  const about = {
    title: `${sheet.title}: ${printed.invoice.number}`,
    subject: sheet.version,
    author: rep.name,
    lang: locale === "es" ? "es-US" : "en-US",
    created: new Date(printed.invoice.created_at),
  };
  const paper = new Paper(about, compress);
  drawLetterhead(paper, sheet);
  for (const block of sheet.blocks) drawBlock(paper, block);
  return paper.finish((page, count) => ({
    left: `${rep.name} · ${sheet.version}`,
    right: sheet.page(page, count),
  }));
}
