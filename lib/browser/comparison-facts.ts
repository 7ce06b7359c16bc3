import { billBoundErrors, isBillDay } from "#lib/domain/bill-bounds.ts";
import type { BillFacts } from "#lib/domain/bill-facts.ts";
import type { BillReading } from "#lib/domain/comparison-view.ts";
import { readEsiId } from "#lib/domain/esi-id.ts";
import { dollarsFromCents } from "#lib/domain/money.ts";
import { readZip } from "#lib/domain/zip.ts";

/** What stands in the form, as it is typed. */
export interface BillValues {
  provider: string;
  esi_id: string;
  postal_code: string;
  invoice_date: string;
  period_start: string;
  period_end: string;
  kwh: string;
  charges: string;
  contract_end_date: string;
  exported_kwh: string;
  fee: "unknown" | "none" | "flat" | "per_month";
  fee_amount: string;
}
export type BillField = keyof BillValues;

/** Sentences are `error_<name>` of the comparison's messages. */
export type BillError =
  | "required"
  | "day"
  | "day_order"
  | "contract_far"
  | "kwh"
  | "kwh_days"
  | "amount"
  | "esi_id"
  | "zip"
  | "home"
  | "too_long"
  | "refused";

const dollars = (cents: number | null) => (cents === null ? "" : dollarsFromCents(cents));
const plainKwh = (kwh: string | null) => (kwh === null ? "" : kwh.replace(/\.0+$/, ""));

/** The form as it first stands: what the customer said before, else what was read. */
export function billValues(reading: BillReading, facts: BillFacts | null): BillValues {
  const known = facts ?? reading;
  const fee = facts?.ending_fee ?? null;
  return {
    provider: known.provider ?? "",
    esi_id: known.esi_id ?? "",
    postal_code: facts?.postal_code ?? "",
    invoice_date: known.invoice_date ?? "",
    period_start: known.period_start ?? "",
    period_end: known.period_end ?? "",
    kwh: plainKwh(known.kwh),
    charges: dollars(known.charges_cents),
    contract_end_date: known.contract_end_date ?? "",
    exported_kwh: plainKwh(known.exported_kwh),
    fee: fee?.code ?? "unknown",
    fee_amount: fee && "cents" in fee ? dollars(fee.cents) : "",
  };
}

/** A number with a comma before its last one or two digits ("1.187,43") as it is written here: a comma of thousands takes three. */
const withPoint = (text: string): string =>
  /^-?(\d+|\d{1,3}(\.\d{3})+),\d{1,2}$/.test(text) ? text.replaceAll(".", "").replace(",", ".") : text;

/** Cents of a typed amount ("$1,187.43", "158,52", "-12"), or null when it is none. */
export function readCents(typed: string): number | null {
  const bare = withPoint(typed.replace(/[$\s]/g, "").replace(/^[−–]/, "-"));
  const [, sign, whole, fraction = ""] =
    /^(-?)(\d{1,6}|\d{1,3}(?:,\d{3})+)(?:\.(\d{0,2}))?$/.exec(bare) ?? [];
  if (!whole) return null;
  const cents = Number(whole.replaceAll(",", "")) * 100 + Number(fraction.padEnd(2, "0"));
  return sign ? 0 - cents : cents;
}

/** kWh of a typed number ("1,523.5 kWh") as a decimal string, or null when it is none. */
export function readDecimalKwh(typed: string): string | null {
  const bare = withPoint(typed.replace(/kwh/i, "").trim());
  return /^(\d+|\d{1,3}(,\d{3})+)(\.\d{1,3})?$/.test(bare) ? bare.replaceAll(",", "") : null;
}

const mostKwh = 20_000;

/**
 * The facts that a filled-in form states, or what is wrong with it, field by field.
 * @param previous_balance_cents as it was read: nobody is asked for it, since it is left out
 */
export function factsOf(
  values: BillValues,
  previous_balance_cents: number | null,
): { facts: BillFacts } | { errors: Partial<Record<BillField, BillError>> } {
  const errors: Partial<Record<BillField, BillError>> = {};
  for (const name of ["invoice_date", "period_start", "period_end", "contract_end_date"] as const) {
    if (values[name] && !isBillDay(values[name])) errors[name] = "day";
  }
  if (!values.invoice_date) errors.invoice_date = "required";
  const areDays = Object.keys(errors).length === 0;
  const days = {
    invoice_date: values.invoice_date,
    period_start: values.period_start || null,
    period_end: values.period_end || null,
    contract_end_date: values.contract_end_date || null,
  };
  const kwh = readDecimalKwh(values.kwh);
  if (kwh === null || Number(kwh) < 1 || Number(kwh) > mostKwh) errors.kwh = values.kwh ? "kwh" : "required";
  if (areDays) Object.assign(errors, { ...billBoundErrors({ ...days, kwh: kwh ?? "0" }), ...errors });
  const exported_kwh = values.exported_kwh ? readDecimalKwh(values.exported_kwh) : null;
  if (values.exported_kwh && exported_kwh === null) errors.exported_kwh = "kwh";
  const charges_cents = readCents(values.charges);
  if (charges_cents === null) errors.charges = values.charges ? "amount" : "required";
  const esi = values.esi_id.trim() ? readEsiId(values.esi_id) : null;
  if (esi && !esi.isValid) errors.esi_id = "esi_id";
  const postal_code = values.postal_code.trim() ? readZip(values.postal_code) : null;
  if (values.postal_code.trim() && !postal_code) errors.postal_code = "zip";
  if (!esi && !values.postal_code.trim()) errors.postal_code = "home";
  const hasAmount = values.fee === "flat" || values.fee === "per_month";
  const fee_cents = hasAmount ? readCents(values.fee_amount) : 0;
  if (fee_cents === null || fee_cents < 0) errors.fee_amount = values.fee_amount ? "amount" : "required";
  if (Object.keys(errors).length > 0 || kwh === null || charges_cents === null) return { errors };
  return {
    facts: {
      provider: values.provider.trim() || null,
      esi_id: esi?.isValid ? esi.esi_id : null,
      postal_code,
      ...days,
      kwh,
      charges_cents,
      previous_balance_cents,
      ending_fee: endingFeeOf(values.fee, fee_cents ?? 0),
      exported_kwh,
    },
  };
}

function endingFeeOf(fee: BillValues["fee"], cents: number): BillFacts["ending_fee"] {
  if (fee === "unknown") return null;
  return fee === "none" ? { code: "none" } : { code: fee, cents };
}

/** How well a field was read; null where nothing is said about it. */
export function certaintyOf(
  reading: BillReading,
  name: Exclude<keyof BillReading, "confidence">,
): "certain" | "check" | "absent" | null {
  if (reading[name] === null) return "absent";
  const confidence = reading.confidence[name];
  if (confidence === undefined) return null;
  return confidence >= surely ? "certain" : "check";
}

/** What the present reader reads rightly it reads with 0.7 to 1; what it guessed lies under 0.6. */
const surely = 0.6;
