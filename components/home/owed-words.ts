import { billState } from "#lib/domain/bill-state.ts";
import { cardBrandName } from "#lib/domain/card-brand.ts";
import { comingCharge } from "#lib/domain/coming-charge.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { formatDay, type ServiceDay } from "#lib/domain/service-day.ts";
import type { InvoiceDetail } from "#lib/light/billing-schemas.ts";
import type { PaymentMethod } from "#lib/light/schemas.ts";
import type { Translator } from "#messages/english.ts";

export interface Owed {
  t: Translator<"home">;
  locale: Locale;
  /** Bills still to be paid, oldest first. */
  open: readonly InvoiceDetail[];
  /** null: none on file; undefined: not known. */
  card: PaymentMethod | null | undefined;
  /** Whether the bills are there in full: only so do they tell the day of autopay. */
  isBillRead: boolean;
  today: ServiceDay;
}

/** Whether it is still to be looked up if the one open bill is charged by itself. */
export function isChargeUnread({ open, card, isBillRead, today }: Omit<Owed, "t" | "locale">): boolean {
  const [bill, second] = open;
  if (!bill || second || card === null || billState(bill, today) === "past_due") return false;
  return !isBillRead || comingCharge(bill, card, today)?.state === "unknown";
}

/** When the open bill is due or charged; of several, how many they are. Null without one. */
export function owedWords(owed: Owed): string | null {
  const { t, locale, open, card, today } = owed;
  const [bill] = open;
  if (!bill) return null;
  if (open.length > 1) return t("owed_bills", { count: open.length });
  const day = formatDay(bill.payment_due_date, locale, "short");
  if (billState(bill, today) === "past_due") return t("owed_was_due", { day });
  if (isChargeUnread(owed)) return t("owed_unread", { day });
  const charge = comingCharge(bill, card, today);
  if (!charge || !card) return t("owed_due", { day });
  const charged = formatDay(charge.day, locale, "short");
  if (charge.state === "card_expired") return t("owed_expired", { day, charged });
  const brand = cardBrandName(card.card_brand);
  if (!brand || !card.card_last4) return t("owed_charged_other", { day: charged });
  return t("owed_charged", { day: charged, card: t("card_ending", { brand, last4: card.card_last4 }) });
}
