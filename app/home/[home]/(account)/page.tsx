import type { Metadata } from "next";
import { ContractCard } from "#components/home/contract-card.tsx";
import { CycleCard } from "#components/home/cycle-card.tsx";
import { DutyList } from "#components/home/duty-list.tsx";
import { OtherHomes } from "#components/home/other-homes.tsx";
import { OwedCard } from "#components/home/owed-card.tsx";
import { RecentDays } from "#components/home/recent-days.tsx";
import { PartMissing } from "#components/shell/part-missing.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { Problem } from "#lib/domain/problem.ts";
import { endOfService, homeCycle, homeUse } from "#lib/server/home-cycle.ts";
import { homeMoney } from "#lib/server/home-money.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { myHome } from "#lib/server/my-home.ts";
import { owingHomes } from "#lib/server/settings-homes.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("home"))("title") };
}

export default async function HomePage({ params }: { params: Promise<{ home: string }> }) {
  const number = (await params).home;
  const my = await myHome(number);
  const [money, use, t, locale] = await Promise.all([homeMoney(my), homeUse(my), getT("home"), getLocale()]);
  const { account, location, today } = my;
  const cycle = homeCycle(use, money, my);
  const base = `/home/${number}`;
  const shared = { t, locale, today, base };
  const missing = (problem: Problem) => <PartMissing problem={problem} href={base} />;
  return (
    <>
      <PageHeader title={t("hello", { name: account.first_name })} />
      <DutyList t={t} locale={locale} duties={money.duties} base={base} />
      <OtherHomes t={t} locale={locale} homes={await owingHomes(my)} />
      <div className="grid grid-cols-1 items-stretch gap-4 md:grid-cols-2 md:gap-6">
        {money.invoices.problem ? (
          missing(money.invoices.problem)
        ) : (
          <OwedCard
            {...shared}
            invoices={money.invoices.data.data}
            open={money.open}
            latest={money.latest}
            card={money.card}
            isBillRead={money.isBillRead}
            nextReading={location.estimated_next_reading_date ?? null}
          />
        )}
        {cycle && <CycleCard {...shared} {...cycle} nextPrice={money.next?.contract_start ?? null} />}
        {use?.days.problem && missing(use.days.problem)}
        {use?.days.data && <RecentDays {...shared} days={use.days.data} ended={endOfService(my)} />}
        {money.plan.problem ? (
          missing(money.plan.problem)
        ) : (
          <ContractCard {...shared} plan={money.plan.data} next={money.next} ended={endOfService(my)} />
        )}
      </div>
    </>
  );
}
