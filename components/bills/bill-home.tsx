import { isOpenBill } from "#lib/domain/bill-state.ts";
import { comingCharge } from "#lib/domain/coming-charge.ts";
import { easyCase, homeTitle } from "#lib/domain/home-title.ts";
import { formatCents } from "#lib/domain/money.ts";
import { formatDay, type ServiceDay } from "#lib/domain/service-day.ts";
import type { InvoiceDetail } from "#lib/light/billing-schemas.ts";
import type { PaymentMethod } from "#lib/light/schemas.ts";
import { Stack, StackItem } from "./stack.tsx";
import type { Words } from "./words.ts";

/** Number, days and home of a bill; the charge date is Light's or none. */
export function BillHome({
  words: { t, locale },
  bill,
  today,
  card,
}: {
  words: Words;
  bill: InvoiceDetail;
  today: ServiceDay;
  /** null: none on file; undefined: not known. */
  card: PaymentMethod | null | undefined;
}) {
  const { service_address: at, previous_balance_cents: previous, contract_end: end } = bill;
  const day = (value: ServiceDay) => formatDay(value, locale);
  const charge = isOpenBill(bill, today) ? comingCharge(bill, card, today) : null;
  return (
    <section aria-labelledby="about-title">
      <h2 id="about-title" className="mb-3 text-2xl">
        {t("about")}
      </h2>
      <Stack>
        <StackItem term={t("number")} className="font-mono text-[0.9375rem]">
          {bill.number}
        </StackItem>
        <StackItem term={t("issued")}>{day(bill.invoice_date)}</StackItem>
        {bill.total_cents > 0 && <StackItem term={t("due")}>{day(bill.payment_due_date)}</StackItem>}
        {charge?.state === "charged" && <StackItem term={t("autopay")}>{day(charge.day)}</StackItem>}
        {previous ? (
          <StackItem term={t("previous")} note={t("previous_hint")}>
            {formatCents(previous, locale)}
          </StackItem>
        ) : null}
        {at && (
          <StackItem term={t("address")}>
            <span className="block">{homeTitle(null, at)}</span>
            {easyCase(at.city)}, {at.state} {at.postal_code}
          </StackItem>
        )}
        {bill.plan_name && <StackItem term={t("plan")}>{bill.plan_name}</StackItem>}
        {end !== undefined && (
          <StackItem term={t("contract_end")}>{end ? day(end) : t("no_contract_end")}</StackItem>
        )}
      </Stack>
    </section>
  );
}
