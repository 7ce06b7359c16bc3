import type { Locale } from "#lib/domain/locale.ts";
import { formatCentFigure, formatExactRate, formatWholeDollars } from "#lib/domain/money.ts";
import { offerTerms } from "#lib/domain/quote-change.ts";
import { labelAverages, labelKwh, type PricedPlan } from "#lib/domain/rate.ts";
import type { ComparedPlan, YearCost } from "#lib/domain/renewal-comparison.ts";
import type { OwnUse } from "#lib/domain/renewal-use.ts";
import type { ServiceDay } from "#lib/domain/service-day.ts";
import type { LocationPlan } from "#lib/light/location-schemas.ts";
import type { Plan } from "#lib/light/schemas.ts";
import type { Translator } from "#messages/english.ts";

/** What the renewal pages speak with. */
export interface RenewalWords {
  t: Translator<"renewal">;
  locale: Locale;
}

export interface RenewalOffer extends ComparedPlan<Plan> {
  isPartners: boolean;
  /** Against the present price; null when that is not known, or is what doing nothing is compared with. */
  present_difference_cents: number | null;
}

/** The plan without any choice, or the present one's price in its place. */
export interface IdlePlan {
  kind: "month_to_month" | "present";
  plan: LocationPlan;
  year: YearCost;
}

export interface UseShown {
  use: OwnUse;
  isUseMissing: boolean;
}

/** A difference under a dollar a year is none. */
const leastCents = 100;

/** What an offer saves or costs against doing nothing, in a sentence; null when that is not known. */
export function differenceText(
  { t, locale }: RenewalWords,
  difference_cents: number | null,
  kind: IdlePlan["kind"] | null,
): string | null {
  if (difference_cents === null || kind === null) return null;
  const amount = formatWholeDollars(Math.abs(difference_cents), locale);
  const key = Math.abs(difference_cents) < leastCents ? "same" : difference_cents < 0 ? "less" : "more";
  return t(kind === "present" ? `${key}_present` : key, { amount });
}

/** What one agrees to, the same text as long as price, conditions, documents and first day are. */
export const agreedTerms = (plan: Plan, start: ServiceDay): string =>
  [offerTerms(plan), ...Object.values(plan.document_versions ?? {}), start].join(" ");

/** A price in a few words, to tell whether it is another one after it was asked for again. */
export function priceText({ t, locale }: RenewalWords, plan: PricedPlan): string {
  const energy = formatExactRate(plan.energy_rate_cents_per_kwh, locale);
  const average = labelAverages(plan)[labelKwh.indexOf(1000)];
  return average
    ? t("price_text", { energy, average: formatCentFigure(average, locale) })
    : t("price_text_bare", { energy });
}
