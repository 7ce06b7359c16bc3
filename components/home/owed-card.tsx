import { ButtonLink } from "#components/ui/button-link.tsx";
import { Card } from "#components/ui/card.tsx";
import { Figure } from "#components/ui/figure.tsx";
import { PageLink } from "#components/ui/page-link.tsx";
import { formatBillPeriod } from "#lib/domain/bill-period.ts";
import { billState } from "#lib/domain/bill-state.ts";
import { cardBrandName } from "#lib/domain/card-brand.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { formatCents } from "#lib/domain/money.ts";
import { formatDay, type ServiceDay } from "#lib/domain/service-day.ts";
import type { Invoice, InvoiceDetail } from "#lib/light/billing-schemas.ts";
import type { PaymentMethod } from "#lib/light/schemas.ts";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"home">;
  locale: Locale;
  invoices: readonly Invoice[];
  latest: InvoiceDetail | null;
  card: PaymentMethod | null;
  nextReading: ServiceDay | null;
  today: ServiceDay;
  base: string;
}

/** What is owed, and when and how it is charged; else how things stand. */
export function OwedCard({ t, locale, invoices, latest, card, nextReading, today, base }: Props) {
  const states = invoices.map((invoice) => ({ invoice, state: billState(invoice, today) }));
  const open = states.filter(({ state }) => state === "due" || state === "past_due");
  const total = open.reduce((sum, { invoice }) => sum + invoice.total_cents, 0);
  const [only] = open;
  const credit = states[0]?.state === "credit" && !states[0].invoice.paid_at ? states[0].invoice : null;
  const href =
    open.length === 1 && only ? `${base}/bills/${encodeURIComponent(only.invoice.number)}` : `${base}/bills`;
  return (
    <Card as="section" aria-labelledby="owed-title" className="flex flex-col">
      <h2 id="owed-title" className="text-soft text-xl">
        {t("owed")}
      </h2>
      {only ? (
        <>
          <Figure value={formatCents(total, locale)} className="mt-2" />
          {open.length > 1 && <p className="mt-2 font-medium">{t("owed_bills", { count: open.length })}</p>}
          <p className="mt-2">{chargeWords({ t, locale, latest, card, today }, only.invoice)}</p>
        </>
      ) : (
        <p className="figures mt-2 font-bold text-3xl">{t("owed_nothing")}</p>
      )}
      {credit && (
        <p className="mt-2">{t("credit_balance", { amount: formatCents(-credit.total_cents, locale) })}</p>
      )}
      {!only && latest && !credit && (
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
          {open.length === 1 && (
            <ButtonLink kind="secondary" href={href} prefetch={false}>
              {t("pay_now")}
            </ButtonLink>
          )}
          <PageLink href={href} className="link inline-flex min-h-11 items-center font-semibold">
            {t(open.length === 1 ? "see_bill" : "see_bills")}
          </PageLink>
        </p>
      )}
    </Card>
  );
}

function chargeWords(
  { t, locale, latest, card, today }: Pick<Props, "t" | "locale" | "latest" | "card" | "today">,
  bill: Invoice,
): string {
  const day = formatDay(bill.payment_due_date, locale, "short");
  if (billState(bill, today) === "past_due") return t("owed_was_due", { day });
  // Only what Light says of its own charging is repeated: a day that we worked out could be wrong.
  const autoPay = latest?.number === bill.number ? latest.auto_pay_date : null;
  if (!autoPay || !card || autoPay < today) return t("owed_due", { day });
  const charged = formatDay(autoPay, locale, "short");
  const brand = cardBrandName(card.card_brand);
  if (!brand || !card.card_last4) return t("owed_charged_other", { day: charged });
  return t("owed_charged", { day: charged, card: t("card_ending", { brand, last4: card.card_last4 }) });
}
