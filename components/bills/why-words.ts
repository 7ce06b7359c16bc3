import type { BillDifference, Cause } from "#lib/domain/bill-difference.ts";
import { leadingCauses } from "#lib/domain/bill-difference.ts";
import { billMonth } from "#lib/domain/bill-period.ts";
import { formatCents, formatKwh, formatRate } from "#lib/domain/money.ts";
import type { Invoice } from "#lib/light/billing-schemas.ts";
import type { Words } from "./words.ts";

/** What the other bill is called beside this one: its month, unless both end in the same. */
export function nameBefore({ t, locale }: Words, before: Invoice, after: Invoice): string {
  const month = billMonth(before, locale);
  return month === billMonth(after, locale) ? t("bill_before") : month;
}

type Part = BillDifference["causes"][number];

function reason({ t, locale }: Words, { days, usage_kwh, daily_kwh }: BillDifference, part: Part): string {
  const way = part.cents > 0 ? "more" : "less";
  const kwh = (amount: number, decimals = 0) => formatKwh(String(Math.abs(amount)), locale, decimals);
  if (part.cause === "days") return t(`reason.days_${way}`, { count: Math.abs(days.after - days.before) });
  if (part.cause !== "usage") return t(`reason.${part.cause}_${way}`);
  if (days.after === days.before) return t(`reason.usage_${way}`, { kwh: kwh(Number(usage_kwh)) });
  const daily = Number(daily_kwh.after) - Number(daily_kwh.before);
  return t(`reason.usage_daily_${way}`, { kwh: kwh(daily, 1) });
}

/** The answer in a sentence or two: how much, the largest cause, and a large one that went the other way. */
export function whySentence(words: Words, why: BillDifference, month: string): string {
  const { t, locale } = words;
  const { main, also, counter } = leadingCauses(why);
  if (!main) return t("why_same", { month });
  const said = t(why.difference_cents > 0 ? "why_more" : "why_less", {
    amount: formatCents(Math.abs(why.difference_cents), locale),
    month,
    reason: also
      ? t("and", { first: reason(words, why, main), second: reason(words, why, also) })
      : reason(words, why, main),
  });
  if (!counter) return said;
  const against = t(counter.cents > 0 ? "why_against_more" : "why_against_less", {
    amount: formatCents(Math.abs(counter.cents), locale),
    reason: reason(words, why, counter),
  });
  return `${said} ${against}`;
}

/** What stands small beside a cause: from what to what. */
export function causeNote({ t, locale }: Words, why: BillDifference, cause: Cause): string | null {
  const { days, daily_kwh, energy_price: price } = why;
  const unitless = (text: string) => text.replace(/\s*(kWh|\/kWh)$/, "");
  const fromTo = (key: "from_to_days" | "from_to_daily" | "from_to", before: string, now: string) =>
    before === now ? null : t(key, { before: unitless(before), now });
  if (cause === "days") return fromTo("from_to_days", String(days.before), String(days.after));
  const daily = (kwh: string) => formatKwh(kwh, locale, 1);
  if (cause === "usage") return fromTo("from_to_daily", daily(daily_kwh.before), daily(daily_kwh.after));
  if (cause !== "energy_price" || !price.before || !price.after) return null;
  return fromTo("from_to", formatRate(price.before, locale, 2), formatRate(price.after, locale, 2));
}
