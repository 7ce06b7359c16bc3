import { type BillFacts, billedDays, utilityOfEsiId } from "./bill-facts.ts";
import { deliveryRates } from "./delivery-rates.ts";
import { plainLine, type Side, sideOf, sumLines, taxLine } from "./explained-lines.ts";
import { datedDeliveryLines, monthBill } from "./month-bill.ts";
import { type NearThreshold, nearThresholds } from "./near-threshold.ts";
import { Decimal } from "./plan-lines.ts";
import type { PricedPlan } from "./rate.ts";
import type { ServiceDay } from "./service-day.ts";

/** One month with the present provider and on a plan, both taxed and with the same charges for delivery. */
export interface MonthComparison {
  bill: Side;
  plan: Side;
  /** The plan's less the bill's: negative saves. */
  difference_cents: number;
  /** Credits and fees that this month's use just reached or just missed. */
  near: NearThreshold[];
}

/** What a comparison needs beside a bill and a plan. */
export interface ComparisonTerms {
  /** A fraction of one, decimal string. */
  tax_share: string;
  /** When the plan's price was asked for. */
  today: ServiceDay;
}

/**
 * The bill's own month on a plan, line by line. Delivery is what the utility charged on the bill's days, whoever the provider;
 * the rest of the bill, less taxes, is its provider's.
 * @throws RangeError as `billFor`
 */
export function compareMonth(
  facts: BillFacts,
  plan: PricedPlan,
  { tax_share, today }: ComparisonTerms,
): MonthComparison {
  const days = billedDays(facts);
  const delivery = deliveryRates(utilityOfEsiId(facts.esi_id), plan, today);
  const use = { kwh: facts.kwh, exported_kwh: facts.exported_kwh, days };
  const bill = billSide(facts, datedDeliveryLines(delivery, use), tax_share);
  const ours = monthBill(plan, use, { delivery, tax_share });
  return {
    bill,
    plan: ours,
    difference_cents: ours.total_cents - bill.total_cents,
    near: nearThresholds(plan, facts.kwh),
  };
}

function billSide({ charges_cents, kwh }: BillFacts, delivery: Side["lines"], tax_share: string): Side {
  const untaxed = new Decimal(Math.max(0, charges_cents)).div(new Decimal(1).plus(tax_share));
  const tax = charges_cents - untaxed.toDecimalPlaces(0).toNumber();
  const taxed = charges_cents > 0 ? { ...taxLine(charges_cents - tax, tax_share), total_cents: tax } : null;
  const provider = charges_cents - (taxed ? tax : 0) - sumLines(delivery);
  const lines = [plainLine("provider", provider), ...delivery];
  return sideOf(taxed && tax > 0 ? [...lines, taxed] : lines, kwh);
}

/**
 * The present provider as a plan whose price per kWh is all that it charged: for months to come, of which its bill says no more.
 * Null when the bill has no use, or when what its provider gave back is no less than what it charged: a credit of one month is
 * no price, and would be given again for each kWh of the year.
 */
export function presentPlan(facts: BillFacts, bill: Side, plan: PricedPlan): PricedPlan | null {
  const kwh = new Decimal(facts.kwh);
  const provider = bill.lines.find(({ code }) => code === "provider")?.total_cents ?? 0;
  if (kwh.isZero() || provider <= 0) return null;
  return {
    energy_rate_cents_per_kwh: new Decimal(provider).div(kwh).toFixed(4),
    plan_monthly_cost_dollars: "0",
    delivery_rate_cents_per_kwh: plan.delivery_rate_cents_per_kwh,
    delivery_monthly_cost_dollars: plan.delivery_monthly_cost_dollars,
  };
}
