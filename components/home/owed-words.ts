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
  /** null without one, and while it is not known. */
  card: PaymentMethod | null;
  /** Whether the card and the bills in full are there, which tell of autopay. */
  isAutopayRead: boolean;
  today: ServiceDay;
}

/** When the open bill is due or charged; of several, how many they are. Null without one. */
export function owedWords({ t, locale, open, card, isAutopayRead, today }: Owed): string | null {
  const [bill] = open;
  if (!bill) return null;
  if (open.length > 1) return t("owed_bills", { count: open.length });
  const day = formatDay(bill.payment_due_date, locale, "short");
  if (billState(bill, today) === "past_due") return t("owed_was_due", { day });
  const isOver = bill.auto_pay_date && bill.auto_pay_date < today;
  if (!isAutopayRead && !isOver) return t("owed_unread", { day });
  const charge = comingCharge(bill, card, today);
  if (!charge || !card) return t("owed_due", { day });
  const charged = formatDay(charge.day, locale, "short");
  if (charge.state === "card_expired") return t("owed_expired", { day, charged });
  const brand = cardBrandName(card.card_brand);
  if (!brand || !card.card_last4) return t("owed_charged_other", { day: charged });
  return t("owed_charged", { day: charged, card: t("card_ending", { brand, last4: card.card_last4 }) });
}
