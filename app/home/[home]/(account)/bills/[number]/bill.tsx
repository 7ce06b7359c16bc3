import { brand } from "#brand";
import { BillCharges } from "#components/bills/bill-charges.tsx";
import { BillHead } from "#components/bills/bill-head.tsx";
import { BillHome } from "#components/bills/bill-home.tsx";
import { BillPayments } from "#components/bills/bill-payments.tsx";
import { BillUse } from "#components/bills/bill-use.tsx";
import { PastDueNotice } from "#components/bills/past-due-notice.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { billMonth, formatBillPeriod } from "#lib/domain/bill-period.ts";
import { isCorrection, isOpenBill } from "#lib/domain/bill-state.ts";
import type { InvoiceDetail } from "#lib/light/billing-schemas.ts";
import { billNeighbours, cardIfKnown, cardOnFile } from "#lib/server/bill-reads.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { myHome } from "#lib/server/my-home.ts";
import { part } from "#lib/server/part.ts";
import { PayNow } from "../pay-now.tsx";
import { BillsAround } from "./bills-around.tsx";
import { Why } from "./why.tsx";

/** One bill: the answer first, then why it is what it is, then every line. */
export async function Bill({ home, bill }: { home: string; bill: InvoiceDetail }) {
  const { light, today } = await myHome(home);
  const isOpen = isOpenBill(bill, today);
  const [card, around, t, locale] = await Promise.all([
    part(cardOnFile(light)),
    bill.voided_at ? part(billNeighbours(light, bill)) : null,
    getT("bills"),
    getLocale(),
  ]);
  const words = { t, locale };
  const base = `/home/${home}/bills`;
  const month = billMonth(bill, locale, "full");
  return (
    <>
      <BackLink href={base}>{t("back")}</BackLink>
      <PageHeader
        title={<span className="inline-block first-letter:uppercase">{t("bill_of", { month })}</span>}
        lead={formatBillPeriod(bill, locale)}
      />
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="min-w-0 space-y-10">
          <div className="space-y-5">
            <BillHead
              words={words}
              bill={bill}
              today={today}
              card={cardIfKnown(card)}
              base={base}
              paymentHref={`/home/${home}/payment`}
              replacement={around?.data?.replacement ?? null}
              payNow={<PayNow home={home} bill={bill} card={card} today={today} />}
            />
            {isOpen && (
              <PastDueNotice
                words={words}
                open={[bill]}
                card={card.data}
                today={today}
                phone={brand.supportPhone}
                serviceHref={`/home/${home}/service`}
                className="max-w-form"
              />
            )}
          </div>
          {!bill.voided_at && !isCorrection(bill) && (
            <section aria-labelledby="why-title">
              <h2 id="why-title" className="mb-3 text-2xl">
                {t("why")}
              </h2>
              <Why home={home} bill={bill} />
            </section>
          )}
          <section aria-labelledby="charges-title">
            <h2 id="charges-title" className="mb-4 text-2xl">
              {t("charges")}
            </h2>
            <BillCharges words={words} groups={bill.charges_groups} total_cents={bill.total_cents} />
          </section>
        </div>
        <div className="min-w-0 space-y-10">
          {!isCorrection(bill) && (
            <section aria-labelledby="use-title">
              <h2 id="use-title" className="mb-3 text-2xl">
                {t("use")}
              </h2>
              <BillUse words={words} bill={bill} />
            </section>
          )}
          <BillPayments words={words} bill={bill} />
          <BillHome words={words} bill={bill} today={today} card={cardIfKnown(card)} />
        </div>
      </div>
      <BillsAround home={home} bill={bill} />
    </>
  );
}
