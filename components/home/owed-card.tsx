import { AskAgain } from "#components/shell/ask-again.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Card } from "#components/ui/card.tsx";
import { Figure } from "#components/ui/figure.tsx";
import { PageLink } from "#components/ui/page-link.tsx";
import { formatBillPeriod } from "#lib/domain/bill-period.ts";
import { billDueCents, waitingCreditCents } from "#lib/domain/bill-state.ts";
import { formatCents } from "#lib/domain/money.ts";
import { formatDay, type ServiceDay } from "#lib/domain/service-day.ts";
import type { Invoice, InvoiceDetail } from "#lib/light/billing-schemas.ts";
import { isChargeUnread, type Owed, owedWords } from "./owed-words.ts";

interface Props extends Owed {
  invoices: readonly Invoice[];
  latest: InvoiceDetail | null;
  nextReading: ServiceDay | null;
  base: string;
}

/** What is owed, and when and how it is charged; else how things stand. */
export function OwedCard({ invoices, latest, nextReading, base, ...owed }: Props) {
  const { t, locale, open, today } = owed;
  const total_cents = open.reduce((sum, bill) => sum + billDueCents(bill, today), 0);
  const credit_cents = waitingCreditCents(invoices);
  const [bill, second] = open;
  const only = second ? null : bill;
  const href = only ? `${base}/bills/${encodeURIComponent(only.number)}` : `${base}/bills`;
  return (
    <Card as="section" aria-labelledby="owed-title" className="flex flex-col">
      <h2 id="owed-title" className="text-soft text-xl">
        {t("owed")}
      </h2>
      {bill ? (
        <>
          <Figure value={formatCents(total_cents, locale)} className="mt-2" />
          <p className="mt-2">{owedWords(owed)}</p>
          {isChargeUnread(owed) && <AskAgain />}
        </>
      ) : (
        <p className="figures mt-2 font-bold text-3xl">{t("owed_nothing")}</p>
      )}
      {credit_cents > 0 && (
        <p className="mt-2">{t("credit_balance", { amount: formatCents(credit_cents, locale) })}</p>
      )}
      {!bill && latest && credit_cents === 0 && (
        <p className="mt-2 text-soft">
          {t("last_bill", {
            amount: formatCents(latest.total_cents, locale),
            period: formatBillPeriod(latest, locale),
          })}
        </p>
      )}
      {invoices.length === 0 ? (
        <p className="mt-2 text-soft">
          {nextReading ? t("no_bill_yet", { day: formatDay(nextReading, locale) }) : t("no_bill_yet_undated")}
        </p>
      ) : (
        <p className="mt-auto flex flex-wrap items-center gap-x-5 gap-y-2 pt-4">
          {only && (
            <ButtonLink kind="secondary" href={href} prefetch={false}>
              {t("pay_now")}
            </ButtonLink>
          )}
          <PageLink href={href} className="link inline-flex min-h-11 items-center font-semibold">
            {t(only ? "see_bill" : "see_bills")}
          </PageLink>
        </p>
      )}
    </Card>
  );
}
