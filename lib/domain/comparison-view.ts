import * as z from "zod/mini";
import { billBoundErrors, isBillDay } from "./bill-bounds.ts";
import type { BillFacts } from "./bill-facts.ts";
import { normaliseEsiId, readEsiId } from "./esi-id.ts";
import { isServiceDay } from "./service-day.ts";

const day = z.string().check(z.refine(isServiceDay, "day"));
// What was read may be any text of digits: one that is no day must not cost the customer the rest of the bill.
const dayOrNull = z.catch(z.nullable(day), null);
const cents = z.nullable(z.int());

/** What was read of a bill, each field null where it does not stand there. kWh are decimal strings. */
export const BillReading = z.object({
  provider: z.nullable(z.string()),
  esi_id: z.nullable(z.string()),
  invoice_date: dayOrNull,
  period_start: dayOrNull,
  period_end: dayOrNull,
  kwh: z.nullable(z.string()),
  /** This month's charges with taxes, without what was owed before. */
  charges_cents: cents,
  previous_balance_cents: cents,
  contract_end_date: dayOrNull,
  exported_kwh: z.nullable(z.string()),
  is_estimated: z.nullable(z.boolean()),
  has_solar: z.nullable(z.boolean()),
  /** From 0 to 1, by the name of a field above; a field that is not in it was read without a word about how well. */
  confidence: z.record(z.string(), z.number()),
});
export type BillReading = z.infer<typeof BillReading>;

/** Why a bill could not be read; sentences are messages of the comparison. */
export const failReasons = [
  "encrypted",
  "not_pdf",
  "not_a_bill",
  "gas",
  "unclear",
  "too_many_pages",
  "too_slow",
  "other",
] as const;
export type FailReason = (typeof failReasons)[number];

/** Personal rates from the meter, as far as they were asked for. Instants are ISO 8601 UTC in the product's time. */
export const ProfileView = z.object({
  state: z.enum(["none", "pending", "completed", "failed"]),
  start_date: z.optional(z.nullable(day)),
  end_date: z.optional(z.nullable(day)),
  asked_at: z.optional(z.string()),
});
export type ProfileView = z.infer<typeof ProfileView>;

const within = <T extends number | string>(least: number, most: number, key: string) =>
  z.refine<T>((value) => Number(value) >= least && Number(value) <= most, key);
const decimal = z.string().check(z.trim(), z.regex(/^\d{1,6}(\.\d{1,4})?$/, { error: "kwh", abort: true }));
const amount = (least: number, most: number) => z.int("amount").check(within(least, most, "amount"));
const billDay = z.string().check(z.refine(isBillDay, { error: "day", abort: true }));
const orNull = <T extends z.ZodMiniType>(schema: T) => z._default(z.nullable(schema), null);

/**
 * What the customer says that the bill says. A message is the key of the sentence beside the field: `day`, `day_order`,
 * `contract_far`, `kwh`, `kwh_days`, `amount`, `esi_id`, `zip`, `too_long`. Amounts are integer cents, kWh decimal strings.
 */
export const billFactsForm = z
  .object({
    provider: orNull(z.string().check(z.trim(), z.maxLength(80, "too_long"))),
    esi_id: orNull(
      z.pipe(
        z.string().check(z.refine((typed) => readEsiId(typed).isValid, "esi_id")),
        z.transform(normaliseEsiId),
      ),
    ),
    postal_code: orNull(z.string().check(z.trim(), z.regex(/^\d{5}$/, "zip"))),
    invoice_date: billDay,
    period_start: orNull(billDay),
    period_end: orNull(billDay),
    kwh: decimal.check(within(1, 20_000, "kwh")),
    charges_cents: amount(-50_000, 500_000),
    previous_balance_cents: orNull(amount(-1_000_000, 1_000_000)),
    contract_end_date: orNull(billDay),
    ending_fee: orNull(
      z.discriminatedUnion("code", [
        z.object({ code: z.literal("none") }),
        z.object({ code: z.enum(["flat", "per_month"]), cents: amount(0, 100_000) }),
      ]),
    ),
    exported_kwh: orNull(decimal),
  })
  .check(({ value, issues }) => {
    for (const [field, message] of Object.entries(billBoundErrors(value))) {
      issues.push({ code: "custom", input: value, path: [field], message });
    }
  });

/** As it was kept; `BillFacts` of `bill-facts.ts`. */
const KeptFacts: z.ZodMiniType<BillFacts> = billFactsForm;

/** Where a comparison stands, for its pages: what they poll. */
export const comparisonView = z.discriminatedUnion("state", [
  z.object({ state: z.literal("none") }),
  z.object({ state: z.literal("reading"), since: z.string() }),
  z.object({ state: z.literal("failed"), reason: z.enum(failReasons) }),
  z.object({
    state: z.literal("read"),
    /** Tells this bill from the next. */
    bill_id: z.string(),
    reading: BillReading,
    /** What the customer has confirmed or corrected; null before that. */
    facts: z.nullable(KeptFacts),
    profile: ProfileView,
  }),
]);
export type ComparisonView = z.infer<typeof comparisonView>;
