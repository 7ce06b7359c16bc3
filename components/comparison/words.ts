import type { BillFacts } from "#lib/domain/bill-facts.ts";
import { billedDays } from "#lib/domain/bill-facts.ts";
import { formatDayRange } from "#lib/domain/bill-period.ts";
import { numberFormat } from "#lib/domain/intl-formats.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { formatCents, formatKwh, formatWholeDollars } from "#lib/domain/money.ts";
import { monthName } from "#lib/domain/month-name.ts";
import type { Translator } from "#messages/english.ts";

/** What the comparison's screens speak with. */
export interface Words {
  t: Translator<"comparison">;
  locale: Locale;
}

/** How the present provider is called within a sentence. */
export const providerName = ({ t }: Words, { provider }: Pick<BillFacts, "provider">): string =>
  provider ?? t("your_provider");

/** As a heading. */
export const providerTitle = ({ t }: Words, { provider }: Pick<BillFacts, "provider">): string =>
  provider ?? t("your_provider_title");

/** kWh to what is stated, at most one decimal. */
export function kwhText(kwh: string, locale: Locale): string {
  return formatKwh(kwh, locale, Number(kwh) % 1 === 0 ? 0 : 1);
}

/** "$25 less", "$3 more", "the same": negative saves. */
export function differenceText({ t, locale }: Words, cents: number | null, isExact = false): string {
  if (cents === null) return t("unknown");
  const amount = isExact ? formatCents(Math.abs(cents), locale) : formatWholeDollars(Math.abs(cents), locale);
  if (amount === (isExact ? formatCents(0, locale) : formatWholeDollars(0, locale))) return t("same");
  return t(cents < 0 ? "less" : "more", { amount });
}

/** A fraction of one as "2.16%". */
export const shareText = (share: string, locale: Locale): string =>
  numberFormat(locale, { style: "percent", maximumFractionDigits: 3 }).format(Number(share));

/** The days that the bill is taken to be for. */
export function rangeText({ locale }: Words, facts: BillFacts): string {
  const { first, last } = billedDays(facts);
  return formatDayRange(first, last, locale);
}

/** A bill that does not name both its days is taken to be for about a month. */
export const isPeriodKnown = ({ period_start, period_end }: BillFacts): boolean =>
  period_start !== null && period_end !== null;

/** The days of the bill; where it does not say, that they are taken for granted. */
export const billDays = (words: Words, facts: BillFacts): string =>
  isPeriodKnown(facts) ? rangeText(words, facts) : words.t("days_unsaid", { days: rangeText(words, facts) });

/** "July 2027", capital where it heads a line. */
export function monthText({ t, locale }: Words, { year, month }: { year: number; month: number }): string {
  const text = t("month_name", { month: monthName(month - 1, locale), year: String(year) });
  return text.charAt(0).toUpperCase() + text.slice(1);
}
