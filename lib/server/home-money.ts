import "server-only";
import { billState } from "#lib/domain/bill-state.ts";
import { type Duty, homeDuties, renewalWindowDays } from "#lib/domain/home-duties.ts";
import { daysBetween, type ServiceDay } from "#lib/domain/service-day.ts";
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
