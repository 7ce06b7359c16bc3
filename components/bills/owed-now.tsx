import type { ReactNode } from "react";
import { Card } from "#components/ui/card.tsx";
import { Figure } from "#components/ui/figure.tsx";
import { PageLink } from "#components/ui/page-link.tsx";
import { billMonth } from "#lib/domain/bill-period.ts";
import { billDueCents, billState } from "#lib/domain/bill-state.ts";
import { formatCents } from "#lib/domain/money.ts";
import type { ServiceDay } from "#lib/domain/service-day.ts";
import type { InvoiceDetail } from "#lib/light/billing-schemas.ts";
import type { PaymentMethod } from "#lib/light/schemas.ts";
import { BillTiming } from "./bill-timing.tsx";
import { StateTag } from "./state-tag.tsx";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  /** All bills that are still to be paid, oldest first. */
  open: readonly InvoiceDetail[];
  today: ServiceDay;
  /** What waits to come off the next bill. */
  credit_cents: number;
  /** null: none on file; undefined: not known. */
  card: PaymentMethod | null | undefined;
  base: string;
  paymentHref: string;
  /** The way to pay where there is one open bill; with more, each has its own page for it. */
  payNow: ReactNode;
  /** To the card and the billing address. */
  manage: ReactNode;
}

/** The first question of whoever opens their bills: how much, and when. */
export function OwedNow({ words, open, today, credit_cents, base, payNow, manage, ...charged }: Props) {
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
      {open.length === 1 && bill && <BillTiming words={words} bill={bill} today={today} {...charged} />}
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
