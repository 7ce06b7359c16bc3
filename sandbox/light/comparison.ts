import { limits } from "../bills/bill-read.ts";
import { comparisonInvoiceBody, uploadBill } from "../comparison/bill-reading.ts";
import type { ComparisonInvoice as Uploaded } from "../comparison/comparison-store.ts";
import { monthOnPlan } from "../comparison/month-on-plan.ts";
import { planGroups } from "../plans/quote.ts";
import type { AccountRow } from "./account-store.ts";
import { ComparisonInvoice, SimpleCompareQuery, SimpleComparison, UploadForm } from "./comparison-schema.ts";
import { LightError, notFound } from "./errors.ts";
import type { LightApi } from "./light-api.ts";
import type { World } from "./world.ts";

export const comparisonPath = "/v1/account/comparison-invoice";

export const tooLarge = (): LightError => new LightError(413, "too_large", "A bill may have at most 10 MB.");

/** Contract index 38-40. */
export function comparison(api: LightApi, world: World): void {
  const current = (account: AccountRow): Uploaded => {
    const invoice = world.comparisons.of(account.uuid);
    if (!invoice) throw notFound("comparison invoice");
    return invoice;
  };

  api.forAccount(
    {
      method: "post",
      path: comparisonPath,
      summary: "Upload the bill of another company, as a PDF",
      body: UploadForm,
      isForm: true,
      reply: ComparisonInvoice,
      status: 201,
    },
    ({ account, body: { file } }) => {
      if (file.byteLength > limits.bytes) throw tooLarge();
      if (!isPdf(file)) throw new LightError(415, "not_a_pdf", "The file is not a PDF.");
      return comparisonInvoiceBody(uploadBill(world, account.uuid, file));
    },
  );

  api.forAccount(
    { method: "get", path: comparisonPath, summary: "Whether the bill is read", reply: ComparisonInvoice },
    ({ account }) => comparisonInvoiceBody(current(account)),
  );

  api.forAccount(
    {
      method: "get",
      path: `${comparisonPath}/simple-compare`,
      summary: "What the bill says, and the same month on a plan",
      query: SimpleCompareQuery,
      reply: SimpleComparison,
    },
    ({ app, account, query }) => {
      const invoice = current(account);
      const group = planGroups.find(({ group_uuid }) => group_uuid === query.plan_group);
      if (invoice.uuid !== query.uuid) throw notFound("comparison invoice");
      if (!group) throw notFound("plan group");
      const { processed_at, processing_error, reading } = invoice;
      if (!processed_at) throw new LightError(409, "not_processed", "The bill is still being read.");
      if (!reading) return { processing_error, parsed_invoice_data: null, plan_comparison: null };
      const { utility_account_number: _, ...parsed_invoice_data } = reading;
      const plan_comparison = monthOnPlan(world, app.uuid, reading, group.group_uuid);
      return { processing_error, parsed_invoice_data, plan_comparison };
    },
  );
}

/** Readers look for the header in the first kilobyte. */
function isPdf(file: Uint8Array): boolean {
  return Buffer.from(file.buffer, file.byteOffset, Math.min(file.byteLength, 1_024)).includes("%PDF-");
}
