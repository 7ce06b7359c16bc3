import { Notice } from "#components/ui/notice.tsx";
import { PageLink } from "#components/ui/page-link.tsx";
import { billMonth } from "#lib/domain/bill-period.ts";
import { failedAttempt, isChargedWith } from "#lib/domain/bill-state.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { formatCents } from "#lib/domain/money.ts";
import { chicagoDay, formatDay } from "#lib/domain/service-day.ts";
import type { InvoiceDetail } from "#lib/light/billing-schemas.ts";
import type { PaymentMethod } from "#lib/light/schemas.ts";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"billing">;
  locale: Locale;
  /** An open bill. */
  bill: InvoiceDetail;
  method: PaymentMethod | null;
  href: string;
}

/** A charge that the bank declined: which card, which bill, and what to do. */
export function FailedCharge({ t, locale, bill, method, href }: Props) {
  const failed = failedAttempt(bill.payments);
  if (!failed) return null;
  const month = billMonth(bill, locale);
  const said = {
    day: formatDay(chicagoDay(new Date(failed.paid_at)), locale),
    amount: formatCents(failed.amount_cents, locale),
    month,
  };
  const { card_last4: last4 } = failed;
  return (
    <Notice
      tone="error"
      title={t("failed")}
      actions={
        <PageLink className="link inline-flex min-h-11 items-center font-semibold" href={href}>
          {t("see_bill", { month })}
        </PageLink>
      }
    >
      <p>
        {last4 && !isChargedWith(failed, method)
          ? t("failed_other_hint", { ...said, last4 })
          : t("failed_hint", said)}
      </p>
    </Notice>
  );
}
