import { Decimal } from "decimal.js";
import * as z from "zod/mini";
import { BillReading, type FailReason } from "./comparison-view.ts";

type Maybe<T> = T | null | undefined;

/** What Light says that it has read of a bill; dollars and kWh are decimal strings. */
interface Parsed {
  contract_end_date?: Maybe<string>;
  invoice_date?: Maybe<string>;
  provider_display_name?: Maybe<string>;
  total_dollars?: Maybe<string>;
  total_kwh?: Maybe<string>;
  billing_period_start?: Maybe<string>;
  billing_period_end?: Maybe<string>;
  previous_balance_dollars?: Maybe<string>;
  exported_kwh?: Maybe<string>;
  is_estimated?: Maybe<boolean>;
  has_solar?: Maybe<boolean>;
  confidence?: Maybe<Record<string, number | null>>;
}

/** Light's names of what a reading calls otherwise. */
const ours: Record<string, string> = {
  utility_account_number: "esi_id",
  provider_display_name: "provider",
  billing_period_start: "period_start",
  billing_period_end: "period_end",
  total_kwh: "kwh",
  total_dollars: "charges_cents",
  previous_balance_dollars: "previous_balance_cents",
};

const inCents = (dollars: Maybe<string>): number | null =>
  dollars ? new Decimal(dollars).times(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber() + 0 : null;

/**
 * A bill as it was read, in the names of our pages. What cannot be, such as a 30th of February or an amount beyond counting,
 * counts as not read.
 */
export function billReading(parsed: Parsed, esi_id: Maybe<string>): BillReading {
  const sure = Object.entries(parsed.confidence ?? {});
  const reading = {
    provider: parsed.provider_display_name ?? null,
    esi_id: esi_id ?? null,
    invoice_date: parsed.invoice_date ?? null,
    period_start: parsed.billing_period_start ?? null,
    period_end: parsed.billing_period_end ?? null,
    kwh: parsed.total_kwh ?? null,
    charges_cents: inCents(parsed.total_dollars),
    previous_balance_cents: inCents(parsed.previous_balance_dollars),
    contract_end_date: parsed.contract_end_date ?? null,
    exported_kwh: parsed.exported_kwh ?? null,
    is_estimated: parsed.is_estimated ?? null,
    has_solar: parsed.has_solar ?? null,
    confidence: Object.fromEntries(
      sure.flatMap(([name, value]) => (value === null ? [] : [[ours[name] ?? name, value]])),
    ),
  };
  const wrong = z.safeParse(BillReading, reading).error?.issues ?? [];
  const unread = Object.fromEntries(wrong.map(({ path }) => [String(path[0]), null]));
  return z.parse(BillReading, { ...reading, ...unread });
}

/** The first whose words a sentence has: Light writes it for people and documents none. */
const reasons: readonly (readonly [FailReason, RegExp])[] = [
  ["encrypted", /encrypt|password/i],
  ["gas", /\bgas\b/i],
  ["not_a_bill", /not look like|not an? (electric\w* )?bill/i],
  ["too_many_pages", /too many pages/i],
  ["too_slow", /too long|timed? ?out/i],
  ["not_pdf", /not a (valid )?pdf|corrupt|damaged/i],
  ["unclear", /clearer|could not be read|unreadable|blurr/i],
];

/** Why a bill could not be read, from the sentence that Light gives for it. */
export const failReason = (sentence: string): FailReason =>
  reasons.find(([, words]) => words.test(sentence))?.[0] ?? "other";
