import "server-only";
import { billState } from "#lib/domain/bill-state.ts";
import { billedShares } from "#lib/domain/billed-shares.ts";
import { billingCycle } from "#lib/domain/billing-cycle.ts";
import { type DayOfUse, projectCycle } from "#lib/domain/cycle-projection.ts";
import { type Duty, homeDuties, renewalWindowDays } from "#lib/domain/home-duties.ts";
import { addDays, daysBetween, type ServiceDay } from "#lib/domain/service-day.ts";
import type { Invoice, InvoiceDetail } from "#lib/light/billing-schemas.ts";
import type { AllDocuments, LocationPlan } from "#lib/light/location-schemas.ts";
import type { PaymentMethod } from "#lib/light/schemas.ts";
import type { MyHome } from "./my-home.ts";
import { type Part, part } from "./part.ts";

/** The newest bills: enough for what is open and for the last one. */
const bills = { limit: "12", offset: "0" };

/** What the home screen says of money and contract; each part may be missing alone. */
export interface HomeMoney {
  invoices: Part<{ data: Invoice[] }>;
  /** The newest bill that is not void, in full. */
  latest: InvoiceDetail | null;
  card: Part<PaymentMethod | null>;
  plan: Part<LocationPlan>;
  duties: Duty[];
  /** The contract that is agreed and has not begun. */
  next: AllDocuments[number] | null;
}

export async function homeMoney({ light, location, today }: MyHome): Promise<HomeMoney> {
  const { uuid: location_uuid } = location;
  const [invoices, card, plan] = await Promise.all([
    part(light.listInvoices({ params: bills })),
    part(light.getPaymentMethod()),
    part(light.getPlan({ params: { location_uuid } })),
  ]);
  const listed = invoices.data?.data ?? [];
  const newest = listed.find((invoice) => !invoice.voided_at);
  const latest = newest
    ? (await part(light.getInvoice({ params: { invoice_number: newest.number } }))).data
    : null;
  const isLastRefused = latest?.payments.at(-1)?.status === "failed";
  const isOpen = latest !== null && ["due", "past_due"].includes(billState(latest, today));
  const end = plan.data?.contract_end;
  const next = await queued({ light, location, today }, end);
  const duties = homeDuties({
    today,
    pastDue: listed.filter((invoice) => billState(invoice, today) === "past_due"),
    failedBill: isOpen && isLastRefused ? latest : null,
    card: card.problem ? undefined : card.data,
    contract: plan.data
      ? { ...(end === undefined ? {} : { contract_end: end }), hasQueued: next !== null }
      : undefined,
    finalServiceDate: location.final_service_date,
  });
  return { invoices, latest, card, plan, duties, next };
}

/** The next contract, asked for only when there may be one: in the last months of a term, or month to month. */
async function queued(
  { light, location, today }: Pick<MyHome, "light" | "location" | "today">,
  end: ServiceDay | null | undefined,
) {
  const mayBe = end === null || (end !== undefined && daysBetween(today, end) <= renewalWindowDays);
  if (!mayBe) return null;
  const contracts = await part(light.listAllDocuments({ params: { location_uuid: location.uuid } }));
  return contracts.data?.find(({ status }) => status === "upcoming") ?? null;
}

const monthOf = (day: ServiceDay) => ({ year: day.slice(0, 4), month: String(Number(day.slice(5, 7))) });

/** The days of this month and the last, and the daily means of the year before. */
export async function homeUse({ light, location, today }: MyHome): Promise<{
  days: Part<DayOfUse[]>;
  lastYear: Map<string, number>;
}> {
  const { uuid: location_uuid } = location;
  const last = addDays(`${today.slice(0, 7)}-01`, -1);
  const year = Number(today.slice(0, 4)) - 1;
  const [before, now, yearBefore] = await Promise.all([
    part(light.getDailyUsage({ params: { location_uuid, ...monthOf(last) } })),
    part(light.getDailyUsage({ params: { location_uuid, ...monthOf(today) } })),
    part(light.getMonthlyUsage({ params: { location_uuid, year: String(year) } })),
  ]);
  const problem = before.problem ?? now.problem;
  return {
    days: problem
      ? { data: null, problem }
      : { data: [...(before.data?.days ?? []), ...(now.data?.days ?? [])], problem: null },
    lastYear: new Map(
      (yearBefore.data?.months ?? []).map(({ month, consumption }) => [
        `${year}-${String(month).padStart(2, "0")}`,
        Number(consumption) / new Date(Date.UTC(year, month, 0)).getUTCDate(),
      ]),
    ),
  };
}

/** The running cycle, and what it may come to where the price is known. */
export function homeCycle(
  { location, today }: Pick<MyHome, "location" | "today">,
  { invoices, latest, plan }: Pick<HomeMoney, "invoices" | "latest" | "plan">,
  days: readonly DayOfUse[],
  lastYear: ReadonlyMap<string, number>,
) {
  const start = location.service_start_date ?? today;
  const cycle = billingCycle(invoices.data?.data ?? [], start, location.estimated_next_reading_date, today);
  const { data: price } = plan;
  const { energy_rate_cents_per_kwh, plan_monthly_cost_dollars, delivery_rate_cents_per_kwh } = price ?? {};
  if (!energy_rate_cents_per_kwh || !plan_monthly_cost_dollars || !delivery_rate_cents_per_kwh)
    return { cycle, projection: null };
  const { taxShare, shares } = billedShares(latest, price?.time_of_use?.periods ?? []);
  const known = {
    ...price,
    energy_rate_cents_per_kwh,
    plan_monthly_cost_dollars,
    delivery_rate_cents_per_kwh,
  };
  return { cycle, projection: projectCycle({ cycle, days, lastYear, price: known, shares, taxShare }) };
}
