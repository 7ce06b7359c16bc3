import { CircleAlert, CircleCheck, Clock3 } from "lucide-react";
import { formatCents } from "#lib/domain/money.ts";
import { chicagoDay, formatDay } from "#lib/domain/service-day.ts";
import type { Payment } from "#lib/light/billing-schemas.ts";
import { cardName, type Words } from "./words.ts";

const looks = {
  succeeded: { key: "payment_paid", icon: CircleCheck, look: "text-good" },
  failed: { key: "payment_failed", icon: CircleAlert, look: "text-error" },
  other: { key: "payment_other", icon: Clock3, look: "text-soft" },
} as const;

interface Props {
  words: Words;
  bill: { total_cents: number; paid_at?: string | null | undefined; payments: readonly Payment[] };
}

/** What was tried to pay a bill. Nothing for a credit, or for a paid bill whose payments Light does not list. */
export function BillPayments({ words, bill: { total_cents, paid_at, payments } }: Props) {
  const { t } = words;
  if (total_cents <= 0 || (paid_at && payments.length === 0)) return null;
  return (
    <section aria-labelledby="payments-title">
      <h2 id="payments-title" className="mb-3 text-2xl">
        {t("payments")}
      </h2>
      {payments.length === 0 ? (
        <p className="text-soft">{t("payments_none")}</p>
      ) : (
        <Tries words={words} payments={payments} />
      )}
    </section>
  );
}

/** Every try to charge for it, failed ones too. */
function Tries({ words, payments }: { words: Words; payments: readonly Payment[] }) {
  const { t, locale } = words;
  return (
    <ul className="divide-y divide-line border-line border-y">
      {payments.map((payment) => {
        const { status, paid_at, amount_cents } = payment;
        const known = status === "succeeded" || status === "failed" ? status : "other";
        const { key, icon: Icon, look } = looks[known];
        return (
          <li key={paid_at} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 py-3">
            <Icon aria-hidden="true" className={`size-5 flex-none self-center ${look}`} />
            <span className={`font-semibold ${look}`}>{t(key)}</span>
            <span className="figures ml-auto font-semibold">{formatCents(amount_cents, locale)}</span>
            <span className="w-full pl-8 text-[0.9375rem] text-soft">
              {formatDay(chicagoDay(new Date(paid_at)), locale)}
              {payment.card_last4 && `, ${t("payment_card", { card: cardName(t, payment) })}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
