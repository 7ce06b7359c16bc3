import "server-only";
import type { BillFacts } from "#lib/domain/bill-facts.ts";
import { type Comparison as Compared, comparePlans } from "#lib/domain/comparison.ts";
import type { BillReading } from "#lib/domain/comparison-view.ts";
import { compareMonth } from "#lib/domain/month-comparison.ts";
import { chicagoDay } from "#lib/domain/service-day.ts";
import { type TaxShare, taxShare } from "#lib/domain/tax-share.ts";
import type { Plan } from "#lib/light/schemas.ts";
import { currentComparison } from "./comparison-owner.ts";
import { profileOf } from "./comparison-profile.ts";
import { comparisonQuotes } from "./comparison-quotes.ts";
import { readBill } from "./comparison-reading.ts";
import type { Comparison, ComparisonQuotes } from "./comparison-row.ts";
import type { MeterOrder } from "./meter-order.ts";
import { quotesHoldMs } from "./quotes.ts";
import { currentUser, type User } from "./session.ts";

/** One bill against the plans of one set of prices. */
export interface PricedComparison extends Compared<Plan> {
  /** ISO 8601 UTC, in the product's time. */
  requested_at: string;
  /** The same of the first prices from which on a plan has cost as much, by its key. */
  same_since: Record<string, string>;
  tax: TaxShare;
  /** Light's own total of the bill as it was read, by `group_uuid`, where it gives one. */
  light_cents: Record<string, number>;
}

export interface ComparisonResult extends PricedComparison {
  facts: BillFacts;
  reading: BillReading;
  /** For how much longer the prices hold, in milliseconds. */
  hold_ms: number;
  /** The same bill and months at the prices before the meter's own; null unless it has its own. */
  before: Compared<Plan> | null;
}

/** Of each group its first plan is the one that Light compares, at the kWh that it has read. */
function taxOf(facts: BillFacts, { kwh }: BillReading, quotes: ComparisonQuotes, today: string): TaxShare {
  const pairs = Object.entries(quotes.light_cents ?? {}).flatMap(([group, light_cents]) => {
    const plan = quotes.plans.find(({ group_uuid }) => group_uuid === group);
    if (!plan || !kwh || plan.time_of_use) return [];
    const { total_cents } = compareMonth({ ...facts, kwh }, plan, { tax_share: "0", today }).plan;
    return [{ light_cents, untaxed_cents: total_cents }];
  });
  return taxShare(pairs);
}

function priced(
  facts: BillFacts,
  reading: BillReading,
  quotes: ComparisonQuotes,
  months: MeterOrder["months"] = null,
): PricedComparison {
  const { requested_at, plans, light_cents = {}, same_since = {} } = quotes;
  const today = chicagoDay(new Date(requested_at));
  const tax = taxOf(facts, reading, quotes, today);
  const compared = comparePlans(facts, plans, { tax_share: tax.share, today, measured: months });
  return { ...compared, requested_at, same_since, tax, light_cents };
}

/** The result for one row. @param profile the caller's order for its meter @throws Problem Light's */
export async function resultOf(
  row: Comparison,
  user: User | null,
  profile: MeterOrder | null,
): Promise<ComparisonResult | null> {
  const { facts, reading } = row.data;
  if (!facts || !reading) return null;
  const quotes = await comparisonQuotes(row, user, profile);
  const own = profile?.state === "completed" && profile.esi_id === facts.esi_id ? profile : null;
  const months = own?.months ?? null;
  const compared = priced(facts, reading, quotes, months);
  const { tax, requested_at } = compared;
  const terms = { tax_share: tax.share, today: chicagoDay(new Date(requested_at)), measured: months };
  return {
    ...compared,
    facts,
    reading,
    hold_ms: await quotesHoldMs(quotes),
    before: own?.before ? comparePlans(facts, own.before.plans, terms) : null,
  };
}

/**
 * The caller's bill against every plan for their meter, from what they have confirmed, at prices that hold; null before there
 * are facts. @throws Problem Light's
 */
export async function comparisonResult(): Promise<ComparisonResult | null> {
  const user = await currentUser();
  const row = await currentComparison(user);
  const read = row && (await readBill(row, user));
  return read ? resultOf(read, user, await profileOf(read, user)) : null;
}
