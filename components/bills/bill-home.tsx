import { Fact, Facts } from "#components/ui/facts.tsx";
import { formatCents } from "#lib/domain/money.ts";
import { formatDay, type ServiceDay } from "#lib/domain/service-day.ts";
import type { InvoiceDetail } from "#lib/light/billing-schemas.ts";
import type { Words } from "./words.ts";

/** Number, days and home of a bill; the charge date is Light's or none. */
export function BillHome({
  words: { t, locale },
  bill,
  today,
}: {
  words: Words;
  bill: InvoiceDetail;
  today: ServiceDay;
}) {
  const { service_address: at, previous_balance_cents: previous, contract_end: end } = bill;
  const day = (value: ServiceDay) => formatDay(value, locale);
  const isAhead = !bill.paid_at && !bill.voided_at && bill.auto_pay_date && bill.auto_pay_date >= today;
  return (
    <section aria-labelledby="about-title">
      <h2 id="about-title" className="mb-3 text-2xl">
        {t("about")}
      </h2>
      <Facts>
        <Fact term={t("number")} isMono>
          {bill.number}
        </Fact>
        <Fact term={t("issued")}>{day(bill.invoice_date)}</Fact>
        {bill.total_cents > 0 && <Fact term={t("due")}>{day(bill.payment_due_date)}</Fact>}
        {isAhead && bill.auto_pay_date && <Fact term={t("autopay")}>{day(bill.auto_pay_date)}</Fact>}
        {previous ? (
          <Fact term={t("previous")}>
            {formatCents(previous, locale)}
            <span className="mt-1 block font-normal text-soft text-sm">{t("previous_hint")}</span>
          </Fact>
        ) : null}
        {at && (
          <Fact term={t("address")}>
            <span className="block">{[at.address_1, at.address_2].filter(Boolean).join(", ")}</span>
            {at.city}, {at.state} {at.postal_code}
          </Fact>
        )}
        {bill.plan_name && <Fact term={t("plan")}>{bill.plan_name}</Fact>}
        {end !== undefined && <Fact term={t("contract_end")}>{end ? day(end) : t("no_contract_end")}</Fact>}
      </Facts>
    </section>
  );
}
