import { CreditCard } from "lucide-react";
import { Card } from "#components/ui/card.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PhoneLink } from "#components/ui/phone-link.tsx";
import { cardBrandName } from "#lib/domain/card-brand.ts";
import type { CardExpiry } from "#lib/domain/card-expiry.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { formatDay, type ServiceDay } from "#lib/domain/service-day.ts";
import type { PaymentMethod } from "#lib/light/schemas.ts";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"billing">;
  tPayment: Translator<"payment">;
  locale: Locale;
  method: PaymentMethod | null;
  expiry: CardExpiry | null;
  /** When the bank declined this card at the last try; null when it did not. */
  declinedOn: ServiceDay | null;
  phone: string;
}

/** What pays the bills, and whether it will go on doing so. */
export function MethodOnFile({ t, tPayment, locale, method, expiry, declinedOn, phone }: Props) {
  if (!method) {
    return (
      <Notice tone="warn" title={t("none")}>
        <p>{t("none_hint")}</p>
      </Notice>
    );
  }
  const { card_last4: last4, card_exp_month: month, card_exp_year: year } = method;
  const name = cardBrandName(method.card_brand) ?? tPayment("card");
  return (
    <div className="space-y-4">
      <Card className="flex items-center gap-4">
        <CreditCard
          aria-hidden="true"
          className={`size-8 flex-none ${declinedOn || (expiry && expiry.state !== "valid") ? "text-warn" : "text-good"}`}
        />
        <div className="min-w-0">
          <p className="font-semibold text-lg leading-snug">
            {last4 ? tPayment("ending", { name, last4 }) : tPayment("method")}
          </p>
          {month && year && (
            <p className="text-soft">
              {tPayment("expires", { month: String(month).padStart(2, "0"), year: String(year) })}
            </p>
          )}
        </div>
      </Card>
      {expiry?.state === "expired" && (
        <Notice tone="error" title={t("expired")}>
          <p>{t("expired_hint", { day: formatDay(expiry.last, locale) })}</p>
        </Notice>
      )}
      {expiry?.state === "soon" && (
        <Notice tone="warn" title={t("soon")}>
          <p>{t("soon_hint", { day: formatDay(expiry.last, locale) })}</p>
        </Notice>
      )}
      {expiry?.state !== "expired" && (
        <p className="text-soft">
          {declinedOn ? t("method_declined", { day: formatDay(declinedOn, locale) }) : t("method_hint")}
        </p>
      )}
      <p className="text-soft">{t.rich("stop", { phone: () => <PhoneLink phone={phone} /> })}</p>
    </div>
  );
}
