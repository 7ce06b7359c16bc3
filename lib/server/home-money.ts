import "server-only";
import { isCorrection } from "#lib/domain/bill-state.ts";
import { queuedContract, renewalWindowDays } from "#lib/domain/contract-term.ts";
import { type Duty, homeDuties } from "#lib/domain/home-duties.ts";
import { daysBetween, type ServiceDay } from "#lib/domain/service-day.ts";
import type { Invoice, InvoiceDetail } from "#lib/light/billing-schemas.ts";
import type { AllDocuments, LocationPlan } from "#lib/light/location-schemas.ts";
import type { PaymentMethod } from "#lib/light/schemas.ts";
import { billPage, cardIfKnown, cardOnFile, openAsListed, openBills } from "./bill-reads.ts";
import type { MyHome } from "./my-home.ts";
import { type Part, part } from "./part.ts";

type Home = Pick<MyHome, "light" | "location" | "today">;

/** What the home screen says of money and contract; each part may be missing alone. */
export interface HomeMoney {
  invoices: Part<{ data: Invoice[] }>;
  /** Bills still to be paid, oldest first. */
  open: InvoiceDetail[];
  /** The newest bill that stands for a period, in full: neither void nor a mere correction. */
  latest: InvoiceDetail | null;
  /** null without one, undefined where that is not known. */
  card: PaymentMethod | null | undefined;
  /** Whether the open bills are there in full: only so do they tell the day of autopay. */
  isBillRead: boolean;
  plan: Part<LocationPlan>;
  duties: Duty[];
  /** The contract that is agreed and has not begun. */
  next: AllDocuments[number] | null;
}

export async function homeMoney({ light, location, today }: Home): Promise<HomeMoney> {
  const { uuid: location_uuid } = location;
  const [invoices, onFile, plan] = await Promise.all([
    part(billPage(light, 1)),
    part(cardOnFile(light)),
    part(light.getPlan({ params: { location_uuid } })),
  ]);
  const listed = invoices.data?.data ?? [];
  const newest = listed.find((invoice) => !invoice.voided_at && !isCorrection(invoice));
  const end = plan.data?.contract_end;
  const [inFull, latest, next] = await Promise.all([
    part(openBills(light, listed, today)),
    newest ? part(light.getInvoice({ params: { invoice_number: newest.number } })) : null,
    queued({ light, location, today }, end),
  ]);
  const open = inFull.data ?? openAsListed(listed, today);
  const card = cardIfKnown(onFile);
  const duties = homeDuties({
    today,
    bills: listed,
    open,
    card,
    contract: plan.data
      ? { ...(end === undefined ? {} : { contract_end: end }), hasQueued: next !== null }
      : undefined,
    finalServiceDate: location.final_service_date,
  });
  const isBillRead = !inFull.problem;
  return { invoices, open, latest: latest?.data ?? null, card, isBillRead, plan, duties, next };
}

/** The next contract, asked for only when there may be one: in the last months of a term, or month to month. */
async function queued({ light, location, today }: Home, end: ServiceDay | null | undefined) {
  const mayBe = end === null || (end !== undefined && daysBetween(today, end) <= renewalWindowDays);
  if (!mayBe) return null;
  const contracts = await part(light.listAllDocuments({ params: { location_uuid: location.uuid } }));
  return queuedContract(contracts.data, today);
}
