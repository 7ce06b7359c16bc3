import { brand } from "#brand";
import { BillChart } from "#components/bills/bill-chart.tsx";
import { BillList } from "#components/bills/bill-list.tsx";
import { BillPaging, billsHref } from "#components/bills/bill-paging.tsx";
import { BillsEmpty } from "#components/bills/bills-empty.tsx";
import { NextBill } from "#components/bills/next-bill.tsx";
import { OwedNow } from "#components/bills/owed-now.tsx";
import { PastDueNotice } from "#components/bills/past-due-notice.tsx";
import { PartMissing } from "#components/shell/part-missing.tsx";
import { PageLink } from "#components/ui/page-link.tsx";
import { troubledBill, waitingCreditCents } from "#lib/domain/bill-state.ts";
import { billingCycle } from "#lib/domain/billing-cycle.ts";
import type { Invoice } from "#lib/light/billing-schemas.ts";
import { billPage, cardIfKnown, cardOnFile, openBills } from "#lib/server/bill-reads.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { myHome } from "#lib/server/my-home.ts";
import { part } from "#lib/server/part.ts";
import { PayNow } from "./pay-now.tsx";

interface Props {
  home: string;
  /** From 1. */
  page: number;
}

/** What is owed, and a page of the bills. */
export async function Bills({ home, page }: Props) {
  const { light, location, today } = await myHome(home);
  const [list, t, locale] = await Promise.all([part(billPage(light, page)), getT("bills"), getLocale()]);
  const words = { t, locale };
  const base = `/home/${home}/bills`;
  if (!list.data) return <PartMissing problem={list.problem} href={billsHref(base, page)} isWholePage />;
  const { data: bills, has_more } = list.data;
  if (bills.length === 0 && page > 1) {
    return (
      <p>
        {t("no_page")}{" "}
        <PageLink className="link" href={base}>
          {t("first_page")}
        </PageLink>
      </p>
    );
  }
  if (bills.length === 0) {
    return (
      <BillsEmpty
        words={words}
        reading={location.estimated_next_reading_date ?? null}
        manage={<Manage home={home} label={t("manage")} />}
      />
    );
  }
  return (
    <>
      {page === 1 && <Owed home={home} bills={bills} />}
      <section aria-labelledby="bill-list">
        <h2 id="bill-list" className="mb-4 text-2xl">
          {t("list")}
        </h2>
        <BillChart words={words} bills={bills} />
        <BillList words={words} bills={bills} today={today} base={base} />
      </section>
      <BillPaging t={t} page={page} hasMore={has_more} base={base} />
    </>
  );
}

async function Owed({ home, bills }: { home: string; bills: readonly Invoice[] }) {
  const { light, location, today } = await myHome(home);
  const [open, card, t, locale] = await Promise.all([
    part(openBills(light, bills, today)),
    part(cardOnFile(light)),
    getT("bills"),
    getLocale(),
  ]);
  const base = `/home/${home}/bills`;
  const words = { t, locale };
  if (!open.data) return <PartMissing problem={open.problem} href={base} />;
  const [bill, second] = open.data;
  const reading = location.estimated_next_reading_date ?? null;
  const { service_start_date: start, final_service_date: end } = location;
  const cycle = billingCycle(bills, { start: start ?? today, end, nextReading: reading }, today);
  return (
    <div className="mb-10 grid items-start gap-5 md:grid-cols-2 lg:gap-8">
      <OwedNow
        words={words}
        open={open.data}
        today={today}
        credit_cents={waitingCreditCents(bills)}
        card={cardIfKnown(card)}
        base={base}
        paymentHref={`/home/${home}/payment`}
        payNow={<PayNow home={home} bill={second ? null : (bill ?? null)} card={card} today={today} />}
        manage={<Manage home={home} label={t("manage")} />}
      />
      {troubledBill(open.data, today) ? (
        <PastDueNotice
          words={words}
          open={open.data}
          card={card.data}
          today={today}
          phone={brand.supportPhone}
          serviceHref={`/home/${home}/service`}
        />
      ) : (
        <NextBill
          words={words}
          reading={reading}
          making={cycle?.isClosing ? cycle : null}
          today={today}
          card={cardIfKnown(card)}
        />
      )}
    </div>
  );
}

const Manage = ({ home, label }: { home: string; label: string }) => (
  <PageLink href={`/home/${home}/payment`} className="link mt-3 -mb-2 inline-flex min-h-11 items-center">
    {label}
  </PageLink>
);
