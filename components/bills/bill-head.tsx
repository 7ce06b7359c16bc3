import type { ReactNode } from "react";
import { NewWindowLink } from "#components/shell/new-window-link.tsx";
import { Card } from "#components/ui/card.tsx";
import { Figure } from "#components/ui/figure.tsx";
import { PageLink } from "#components/ui/page-link.tsx";
import { billDueCents, billState } from "#lib/domain/bill-state.ts";
import { formatCents } from "#lib/domain/money.ts";
import { chicagoDay, formatDay, type ServiceDay } from "#lib/domain/service-day.ts";
import type { Invoice, InvoiceDetail } from "#lib/light/billing-schemas.ts";
import type { PaymentMethod } from "#lib/light/schemas.ts";
import { BillTiming } from "./bill-timing.tsx";
import { StateTag } from "./state-tag.tsx";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  bill: InvoiceDetail;
  today: ServiceDay;
  /** null: none on file; undefined: not known. */
  card: PaymentMethod | null | undefined;
  /** Where a bill's own page is, without its number. */
  base: string;
  paymentHref: string;
  /** For a void bill: the one that counts instead. */
  replacement: Invoice | null;
  payNow: ReactNode;
}

/** What one bill comes to and how it stands. */
export function BillHead({ words, bill, today, base, replacement, payNow, ...charged }: Props) {
  const { t, locale } = words;
  const state = billState(bill, today);
  const due_cents = billDueCents(bill, today);
  const amount = formatCents(Math.abs(bill.total_cents), locale);
  const onDay = (instant: string) => formatDay(chicagoDay(new Date(instant)), locale);
  return (
    <Card as="section" aria-label={t("summary")} className="max-w-form">
      <h2 className="sr-only">{t("summary")}</h2>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <Figure
          label={t("bill_total")}
          value={
            <span className={state === "void" ? "text-soft line-through decoration-2" : ""}>
              {formatCents(bill.total_cents, locale)}
            </span>
          }
        />
        <StateTag t={t} state={state} />
      </div>
      {due_cents > 0 && <BillTiming words={words} bill={bill} today={today} {...charged} />}
      {due_cents > 0 && due_cents !== bill.total_cents && (
        <p className="mt-2 font-medium">
          {t("amount_due")}: {formatCents(due_cents, locale)}
        </p>
      )}
      {state === "paid" && bill.paid_at && (
        <p className="mt-3">{t("paid_on", { day: onDay(bill.paid_at) })}</p>
      )}
      {state === "credit" && (
        <p className="mt-3">{t(bill.paid_at ? "credit_used" : "credit_open", { amount })}</p>
      )}
      {state === "void" && bill.voided_at && (
        <div className="mt-3">
          <p className="font-semibold">{t("void_title")}</p>
          <p className="text-soft">{t("void_hint", { day: onDay(bill.voided_at) })}</p>
          {replacement && (
            <PageLink
              href={`${base}/${replacement.number}`}
              className="link inline-flex min-h-11 items-center"
            >
              {t("void_replaced", { number: replacement.number })}
            </PageLink>
          )}
        </div>
      )}
      {payNow}
      {bill.pdf && (
        <p className="mt-4 -mb-2">
          <NewWindowLink href={bill.pdf} className="inline-block py-2.5 font-semibold">
            {t("pdf")}
          </NewWindowLink>
        </p>
      )}
    </Card>
  );
}
