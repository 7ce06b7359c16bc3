import "server-only";
import { redirect } from "next/navigation";
import { monthsOfHome } from "#lib/domain/home-usage.ts";
import { estimateOf } from "#lib/domain/plan-estimate.ts";
import { type Offer, offerOf } from "#lib/domain/plan-offer.ts";
import { Problem } from "#lib/domain/problem.ts";
import type { QuoteChange } from "#lib/domain/quote-change.ts";
import type { Plan } from "#lib/light/schemas.ts";
import type { Usage } from "./draft-data.ts";
import type { Enrolling } from "./enrolling.ts";
import { currentQuotes, quotesHoldMs } from "./quotes.ts";

/** The plans of a home with what each would cost it. */
export interface PlanPrices {
  offers: Offer<Plan>[];
  /** What differs from the prices shown before these. */
  changes: QuoteChange[];
  requested_at: string;
  /** For how much longer they are shown, by the product's clock. */
  hold_ms: number;
}

/** What the plan page shows; when Light cannot be asked, `prices` is the problem and the rest still stands. */
export interface PlanView {
  address: string;
  /** What the customer told us; null means that `months` are those of a typical house. */
  usage: Usage | null;
  months: number[];
  prices: PlanPrices | Problem;
}

async function pricesOf(
  owner: NonNullable<Enrolling["owner"]>,
  accountUuid: string | null,
  months: readonly number[],
): Promise<PlanPrices | Problem> {
  try {
    const quotes = await currentQuotes(owner, accountUuid);
    const offers = quotes.plans.map((plan) => offerOf(plan, estimateOf(plan, months)));
    const { changes, requested_at } = quotes;
    return { offers, changes, requested_at, hold_ms: await quotesHoldMs(quotes) };
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** Reads, and when they have ended renews, the prices of the home that is being enrolled. */
export async function planView({ owner, draft, home }: Enrolling): Promise<PlanView> {
  const { premise, usage } = draft;
  if (!owner || !premise) redirect("/enroll/address");
  const months = usage?.months ?? monthsOfHome("house");
  const prices = await pricesOf(owner, home?.light_account_uuid ?? null, months);
  const address = [premise.address_1, premise.address_2, premise.city].filter(Boolean).join(", ");
  return { address, usage: usage ?? null, months, prices };
}
