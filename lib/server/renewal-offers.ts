import "server-only";
import { brand } from "#brand";
import { pricedPlan } from "#lib/domain/contract-price.ts";
import { renewalStart } from "#lib/domain/contract-term.ts";
import { isPriceFixed } from "#lib/domain/plan-offer.ts";
import {
  type ComparedPlan,
  compareOffers,
  shownDifference,
  type YearCost,
  yearCost,
} from "#lib/domain/renewal-comparison.ts";
import { lastTwelveMonths, type OwnUse } from "#lib/domain/renewal-use.ts";
import type { ServiceDay } from "#lib/domain/service-day.ts";
import type { LocationPlan } from "#lib/light/location-schemas.ts";
import type { Plan } from "#lib/light/schemas.ts";
import { appLight } from "./app-light.ts";
import type { ContractView } from "./contract-view.ts";
import type { MyHome } from "./my-home.ts";
import { part } from "./part.ts";

export interface RenewalOffer extends ComparedPlan<Plan> {
  /** The partner's own, not one of Light's. */
  isPartners: boolean;
  /** Against the present price; null when that is not known, or is what doing nothing is compared with. */
  present_difference_cents: number | null;
}

export interface RenewalOffers {
  /** The day on which any of them would begin. */
  start: ServiceDay;
  /** Cheapest first. */
  offers: RenewalOffer[];
  /** The plan without any choice: month to month or, where its price is not known, the present one's price. */
  idle: { kind: "month_to_month" | "present"; plan: LocationPlan; year: YearCost } | null;
  /** A year at the present price; null when it is not known, or is the cost of doing nothing. */
  present: YearCost | null;
  use: OwnUse;
  /** The measured use could not be read, which is not to say that there is none. */
  isUseMissing: boolean;
}

async function ownUse({ light, location, today }: MyHome) {
  const year = Number(today.slice(0, 4));
  const years = await Promise.all(
    [year, year - 1].map((each) =>
      part(light.getMonthlyUsage({ params: { location_uuid: location.uuid, year: String(each) } })),
    ),
  );
  const isUseMissing = years.some(({ problem }) => problem !== null);
  const read = isUseMissing ? [] : years.flatMap(({ data }) => data ?? []);
  return { use: lastTwelveMonths(read, today), isUseMissing };
}

/** The renewal of `brand.config.ts`, priced by Light for this home; null without one, or while Light is silent. */
async function partnersPlan({ account, location }: MyHome): Promise<Plan | null> {
  if (!brand.renewalOffer) return null;
  const body = { ...brand.renewalOffer, esi_id: location.utility_number, account_uuid: account.uuid };
  return (await part(appLight().requestPlans({ body }))).data?.[0] ?? null;
}

/**
 * What can be renewed to, each for a year of the home's own use beside the cost of doing nothing.
 * @throws Problem Light's
 */
export async function renewalOffers(my: MyHome, view: ContractView): Promise<RenewalOffers> {
  const params = { location_uuid: my.location.uuid };
  const [plans, partners, { use, isUseMissing }] = await Promise.all([
    my.light.requestRenewalPlans({ params, body: {} }),
    partnersPlan(my),
    ownUse(my),
  ]);
  const start = plans[0]?.earliest_start_date ?? renewalStart(view.term, view.today);
  const present = view.plan.data && pricedPlan(view.plan.data);
  const open = plans.find((plan) => isPriceFixed(plan) === false) ?? null;
  const isMonthly = view.term.kind === "month_to_month";
  const idlePlan = isMonthly ? (present ?? open) : (open ?? present);
  const kind = isMonthly || idlePlan === open ? "month_to_month" : "present";

  const choices = [...(partners ? [partners] : []), ...plans.filter((plan) => isPriceFixed(plan) !== false)];
  const { offers, idle } = compareOffers(choices, idlePlan, use);
  const presentYear = present && idlePlan !== present ? yearCost(present, use) : null;
  return {
    start,
    offers: offers.map((offer) => {
      const isPartners = offer.plan === partners;
      const present_difference_cents = presentYear && shownDifference(offer.year, presentYear);
      const key = isPartners ? `${offer.key}-own` : offer.key;
      return { ...offer, isPartners, present_difference_cents, key };
    }),
    idle: idlePlan && idle && { kind, plan: idlePlan, year: idle },
    present: presentYear,
    use,
    isUseMissing,
  };
}
