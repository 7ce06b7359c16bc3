import { isChargedWith } from "#lib/domain/bill-state.ts";
import { chicagoDay, formatDay } from "#lib/domain/service-day.ts";
import type { Payment } from "#lib/light/billing-schemas.ts";
import { cardName, type Words } from "./words.ts";

export type CardOnFile = { card_last4?: string | null | undefined } | null;

/** Which card was declined, and which one pays the bill: the one on file when it is another by now. `due` before it is late. */
export function declinedText(
  { t, locale }: Words,
  failed: Pick<Payment, "paid_at" | "card_brand" | "card_last4">,
  card: CardOnFile,
  due: string | null,
): string {
  const said = {
    day: formatDay(chicagoDay(new Date(failed.paid_at)), locale),
    card: cardName(t, failed),
  };
  const isOther = !isChargedWith(failed, card);
  if (due) return t(isOther ? "failed_other" : "failed", { ...said, due });
  return `${t("past_failed", said)} ${t(isOther ? "past_how_other" : "past_how_declined")}`;
}
