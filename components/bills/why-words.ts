import { Decimal } from "decimal.js";
import type { BillDifference, Cause } from "#lib/domain/bill-difference.ts";
import { leadingCauses } from "#lib/domain/bill-difference.ts";
import { billMonth, formatMonthDay } from "#lib/domain/bill-period.ts";
import type { PriceChange } from "#lib/domain/bill-price.ts";
import { formatCents, formatExactRate, formatKwh, formatRate } from "#lib/domain/money.ts";
import type { ServiceDay } from "#lib/domain/service-day.ts";
import type { Invoice } from "#lib/light/billing-schemas.ts";
import type { Words } from "./words.ts";

/** What the other bill is called beside this one: its month, unless both end in the same. */
export function nameBefore({ t, locale }: Words, before: Invoice, after: Invoice): string {
  const month = billMonth(before, locale);
  return month === billMonth(after, locale) ? t("bill_before") : month;
}

/** What is compared, for the table. */
export function whyCaption(words: Words, before: Invoice, after: Invoice): string {
  const { t } = words;
  const month = nameBefore(words, before, after);
  return month === t("bill_before") ? t("why_table_before") : t("why_table", { month });
}

/** What the bills say of the price beside the amounts. */
export interface PriceStory {
  change: PriceChange | null;
  contractEnded: ServiceDay | null;
  /** The first day of the contract after it, when the bill tells one. */
  contractBegan?: ServiceDay | null;
}

type Part = BillDifference["causes"][number];

const perKwh = (rate_cents: string, { locale }: Words) =>
  formatExactRate(rate_cents, locale).replace("/kWh", "");
// The sentence and the row below it are of the same, rounded numbers.
const tenths = (kwh: string) => new Decimal(kwh).toDecimalPlaces(1, Decimal.ROUND_HALF_UP);

function reason(words: Words, why: BillDifference, part: Part, change: PriceChange | null): string {
  const { t, locale } = words;
  const { days, usage_kwh, daily_kwh } = why;
  const way = part.cents > 0 ? "more" : "less";
  const kwh = (amount: number, decimals = 0) => formatKwh(String(Math.abs(amount)), locale, decimals);
  if (part.cause === "days") return t(`reason.days_${way}`, { count: Math.abs(days.after - days.before) });
  if (part.cause === "energy_price" && change) {
    return t("reason.energy_price_changed", {
      day: formatMonthDay(change.day, locale),
      before: perKwh(change.before, words),
      now: perKwh(change.after, words),
    });
  }
  if (part.cause !== "usage") return t(`reason.${part.cause}_${way}`);
  if (days.after === days.before) return t(`reason.usage_${way}`, { kwh: kwh(Number(usage_kwh)) });
  const daily = tenths(daily_kwh.after).minus(tenths(daily_kwh.before));
  return t(`reason.usage_daily_${way}`, { kwh: kwh(daily.toNumber(), 1) });
}

/** The answer in a few sentences: how much, the largest cause, the end of a contract, and a large cause that went the other way. */
export function whySentence(words: Words, why: BillDifference, month: string, story: PriceStory): string {
  const { locale, t } = words;
  const [ended, began] = [story.contractEnded, story.contractBegan].map(
    (day) => day && formatMonthDay(day, locale),
  );
  const contract =
    ended &&
    (began ? t("why_contract_renewed", { ended, day: began }) : t("why_contract_ended", { day: ended }));
  const [main, counter] = amountSentences(words, why, month, story.change);
  return [main, contract, counter].filter(Boolean).join(" ");
}

function amountSentences(words: Words, why: BillDifference, month: string, change: PriceChange | null) {
  const { t, locale } = words;
  const { main, also, counter } = leadingCauses(why);
  if (!main) return [t("why_same", { month })];
  const said = t(why.difference_cents > 0 ? "why_more" : "why_less", {
    amount: formatCents(Math.abs(why.difference_cents), locale),
    month,
    reason: also
      ? t("and", { first: reason(words, why, main, change), second: reason(words, why, also, change) })
      : reason(words, why, main, change),
  });
  if (!counter) return [said];
  const against = t(counter.cents > 0 ? "why_against_more" : "why_against_less", {
    amount: formatCents(Math.abs(counter.cents), locale),
    reason: reason(words, why, counter, change),
  });
  return [said, against];
}

/** What stands small beside a cause: from what to what. */
export function causeNote(
  { t, locale }: Words,
  why: BillDifference,
  cause: Cause,
  change: PriceChange | null,
): string | null {
  const { days, daily_kwh, energy_price: price } = why;
  const unitless = (text: string) => text.replace(/\s*(kWh|\/kWh)$/, "");
  const fromTo = (
    key: "from_to_days" | "from_to_daily" | "from_to" | "from_to_average",
    before: string,
    now: string,
  ) => (before === now ? null : t(key, { before: unitless(before), now }));
  if (cause === "days") return fromTo("from_to_days", String(days.before), String(days.after));
  const daily = (kwh: string) => formatKwh(kwh, locale, 1);
  if (cause === "usage") return fromTo("from_to_daily", daily(daily_kwh.before), daily(daily_kwh.after));
  if (cause !== "energy_price" || !price.before || !price.after) return null;
  const [old, now] = [formatRate(price.before, locale, 2), formatRate(price.after, locale, 2)];
  const isWhole =
    !change || (formatRate(change.before, locale, 2) === old && formatRate(change.after, locale, 2) === now);
  return fromTo(isWhole ? "from_to" : "from_to_average", old, now);
}
