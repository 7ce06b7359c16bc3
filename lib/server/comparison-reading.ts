import "server-only";
import { billReading, failReason } from "#lib/domain/bill-parsed.ts";
import type { ComparisonView, ProfileView } from "#lib/domain/comparison-view.ts";
import { problem } from "#lib/domain/problem.ts";
import { accountLight } from "./account-light.ts";
import { planGroupOf, someGroup } from "./comparison-plans.ts";
import { type Comparison, patchComparison, readComparison } from "./comparison-row.ts";
import type { MeterOrder } from "./meter-order.ts";
import { ifThere } from "./part.ts";
import type { User } from "./session.ts";

/** Nobody waits for longer: another file may be sent then. */
const slowMs = 3 * 60_000;

/** Asks Light how far it is with the bill, and keeps what has come of it. @returns false when Light has no such bill */
async function look(row: Comparison, user: User | null): Promise<boolean> {
  const light = row.light_account_uuid && row.invoice_uuid ? accountLight(row.light_account_uuid) : null;
  const invoice = light && (await ifThere(light.getComparisonInvoice()));
  if (!light || !invoice) return false;
  // Another bill has come since to an account that is not ours alone: nothing of it is this one's.
  if (invoice.uuid !== row.invoice_uuid) return true;
  if (!invoice.processed_at && !invoice.processing_error) return true;
  const of = row.invoice_uuid;
  const keepFailure = (sentence: string) =>
    patchComparison(row.id, { patch: { failed: failReason(sentence) }, of });
  if (invoice.processing_error) {
    await keepFailure(invoice.processing_error);
    return true;
  }
  const esi_id = invoice.utility_account_number ?? null;
  const group = await someGroup({ esi_id, postal_code: null, plan_group: planGroupOf(user) });
  if (!group) throw problem("light_garbled", { cause: "no group of plans" });
  const read = await light.simpleCompare({ params: { plan_group: group, uuid: invoice.uuid } });
  const { parsed_invoice_data: parsed, processing_error } = read;
  if (!parsed) await keepFailure(processing_error ?? "");
  else await patchComparison(row.id, { patch: { reading: billReading(parsed, esi_id) }, of });
  return true;
}

/** A row with what Light knows by now; null when it has no such bill any more. @throws Problem Light's */
export async function readBill(row: Comparison, user: User | null): Promise<Comparison | null> {
  if (!row.invoice_uuid) return null;
  if (row.data.reading || row.data.failed) return row;
  return (await look(row, user)) ? readComparison(row.id) : null;
}

function profileView(profile: MeterOrder | null): ProfileView {
  if (!profile) return { state: "none" };
  const { state, asked_at, start_date, end_date } = profile;
  return { state, asked_at, start_date, end_date };
}

/** Whether it has been read for longer than a bill takes. In real time, which no clock of a sandbox moves. */
export const isSlow = ({ updated_at, data: { reading, failed } }: Comparison): boolean =>
  !reading && !failed && Date.now() - Date.parse(updated_at) > slowMs;

/** Where it stands by what is kept, without asking Light. @param profile the caller's order for its meter */
export function keptView(row: Comparison | null, profile: MeterOrder | null): ComparisonView {
  if (!row?.uploaded_at || !row.invoice_uuid) return { state: "none" };
  const { reading, failed, facts } = row.data;
  if (failed) return { state: "failed", reason: failed };
  // Only shown: what Light says later still counts.
  if (isSlow(row)) return { state: "failed", reason: "too_slow" };
  if (!reading) return { state: "reading", since: row.uploaded_at };
  return {
    state: "read",
    reading,
    facts: facts ?? null,
    profile: profileView(profile),
    bill_id: row.invoice_uuid,
  };
}
