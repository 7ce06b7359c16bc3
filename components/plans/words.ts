import { formatTimeOfDay } from "#lib/domain/daily-window.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { formatExactRate } from "#lib/domain/money.ts";
import type { Plan } from "#lib/light/schemas.ts";
import type { Translator } from "#messages/english.ts";

/** What every part of the page speaks with. */
export interface Words {
  t: Translator<"plans">;
  locale: Locale;
}

type Period = NonNullable<Plan["time_of_use"]>["periods"][number];

const knownDays = { all: "days_all", weekdays: "days_weekdays", weekends: "days_weekends" } as const;
const daysKey = (days: string) => knownDays[days as keyof typeof knownDays] ?? null;

/** When a period is: "9 PM to 6 AM, every day". Its own name is in one language only. */
export function periodText({ t, locale }: Words, { window_start, window_end, days }: Period): string {
  const start = formatTimeOfDay(window_start, locale);
  const end = formatTimeOfDay(window_end, locale);
  const key = daysKey(days);
  return key ? t("period", { start, end, days: t(key) }) : t("period_plain", { start, end });
}

/** "9.25¢/kWh", or that it is free. */
export const periodRate = ({ t, locale }: Words, { energy_rate_cents_per_kwh }: Period): string =>
  Number(energy_rate_cents_per_kwh) === 0 ? t("free") : formatExactRate(energy_rate_cents_per_kwh, locale);

/** The name of a plan with its length, for where it stands alone. */
export const planName = ({ t }: Words, { name, term_months }: { name: string; term_months: number }) =>
  t("plan_with_term", { plan: name, term: term_months });

/** The text of Light in the reader's language, where there is one. */
export const planDescription = ({ locale }: Words, { description, description_es }: Plan) =>
  (locale === "es" ? description_es : null) ?? description ?? null;
