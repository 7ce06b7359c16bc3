import { kwh, money } from "../plans/documents/figures.ts";
import type { Block, Locale } from "../plans/documents/sheet.ts";
import type { Charge, ChargesGroup } from "./invoice.ts";
import { dayText, type InvoiceWords, rateText } from "./invoice-words.ts";

/** A table for each group of charges, with its total. */
export function chargeBlocks(
  groups: readonly ChargesGroup[],
  utility: string,
  say: InvoiceWords,
  locale: Locale,
): Block[] {
  return groups.map((group) => ({
    kind: "bill",
    caption: say.groups[group.code](utility),
    head: ["", ...say.columns],
    rows: [
      ...group.charges.map((charge) => chargeCells(charge, say, locale)),
      [say.total, "", "", "", money(group.total_cents)],
    ],
  }));
}

function chargeCells(charge: Charge, say: InvoiceWords, locale: Locale): string[] {
  const { quantity, units, rate_cents, start_date, end_date } = charge;
  const short = (day: string): string => dayText(day, locale).replace(/,? \d{4}$/, "");
  const amount = units === "days" ? say.days(Number(quantity)) : quantity ? kwh(Number(quantity)) : "";
  return [
    say.charge(charge),
    start_date && end_date ? `${short(start_date)} – ${short(end_date)}` : "",
    amount,
    rate_cents ? rateText(rate_cents) : "",
    money(charge.total_cents),
  ];
}
