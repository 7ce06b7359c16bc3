import type { ReactNode } from "react";
import { Card } from "#components/ui/card.tsx";
import { Figure } from "#components/ui/figure.tsx";
import { PageLink } from "#components/ui/page-link.tsx";
import { billMonth } from "#lib/domain/bill-period.ts";
import { billDueCents, billState } from "#lib/domain/bill-state.ts";
import { formatCents } from "#lib/domain/money.ts";
import { formatDay, type ServiceDay } from "#lib/domain/service-day.ts";
import type { InvoiceDetail } from "#lib/light/billing-schemas.ts";
import { StateTag } from "./state-tag.tsx";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  /** All bills that are still to be paid, oldest first. */
  open: readonly InvoiceDetail[];
  today: ServiceDay;
  /** What waits to come off the next bill. */
  credit_cents: number;
  /** null when that is not known. */
  hasCard: boolean | null;
  base: string;
  /** The way to pay where there is one open bill; with more, each has its own page for it. */
  payNow: ReactNode;
  /** To the card and the billing address. */
  manage: ReactNode;
}

/** The first question of whoever opens their bills: how much, and when. */
export function OwedNow({ words, open, today, credit_cents, hasCard, base, payNow, manage }: Props) {
  const { t, locale } = words;
  const total_cents = open.reduce((sum, bill) => sum + billDueCents(bill, today), 0);
  const [bill] = open;
  return (
    <Card as="section" aria-labelledby="owe-title">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2 id="owe-title" className="font-normal font-sans text-[0.9375rem] text-soft tracking-normal">
            {t(bill ? "owe" : "owe_nothing")}
          </h2>
          <Figure className="mt-1" value={formatCents(total_cents, locale)} />
        </div>
        {open.length === 1 && bill && <StateTag t={t} state={billState(bill, today)} />}
      </div>
      {open.length === 1 && bill && <BillTiming words={words} bill={bill} today={today} hasCard={hasCard} />}
      {open.length > 1 && (
        <ul className="mt-4 divide-y divide-line border-line border-y">
          {open.map((each) => (
            <li key={each.number} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
              <PageLink href={`${base}/${each.number}`} className="link inline-flex min-h-11 items-center">
                {t("bill_of", { month: billMonth(each, locale) })}
              </PageLink>
              <StateTag t={t} state={billState(each, today)} />
              <span className="figures ml-auto font-semibold">
                {formatCents(billDueCents(each, today), locale)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {credit_cents > 0 && (
        <p className="mt-3 font-medium text-good">
          {t("credit_open", { amount: formatCents(credit_cents, locale) })}
        </p>
      )}
      {payNow}
      {manage}
    </Card>
  );
}

interface TimingProps {
  words: Words;
  bill: InvoiceDetail;
  today: ServiceDay;
  /** null when that is not known. */
  hasCard: boolean | null;
}

/** By when a bill is to be paid, and whether that happens by itself. The charge date is Light's or none. */
export function BillTiming({ words: { t, locale }, bill, today, hasCard }: TimingProps) {
  const { payment_due_date: due, auto_pay_date: charged } = bill;
  const day = formatDay(due, locale);
  return (
    <div className="mt-3 space-y-1">
      <p className="font-medium">{t(due < today ? "was_due" : "due_on", { day })}</p>
      {hasCard && charged && charged >= today && (
        <p className="text-soft">{t("autopay_on", { day: formatDay(charged, locale) })}</p>
      )}
    </div>
  );
}
