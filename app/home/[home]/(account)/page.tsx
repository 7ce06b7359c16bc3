import type { Metadata } from "next";
import { Suspense } from "react";
import { ContractCard } from "#components/home/contract-card.tsx";
import { DutyList } from "#components/home/duty-list.tsx";
import { OwedCard } from "#components/home/owed-card.tsx";
import { PartMissing } from "#components/shell/part-missing.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { homeMoney } from "#lib/server/home-screen.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { myHome } from "#lib/server/my-home.ts";
import { HomeUse, HomeUseSkeleton } from "./home-use.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("home"))("title") };
}

export default async function HomePage({ params }: { params: Promise<{ home: string }> }) {
  const number = (await params).home;
  const my = await myHome(number);
  const [money, t, locale] = await Promise.all([homeMoney(my), getT("home"), getLocale()]);
  const { account, location, today } = my;
  const base = `/home/${number}`;
  const shared = { t, locale, today, base };
  return (
    <>
      <PageHeader title={t("hello", { name: account.first_name })} />
      <DutyList t={t} locale={locale} duties={money.duties} base={base} />
      <div className="grid items-stretch gap-4 md:grid-cols-2 md:gap-6">
        {money.invoices.problem ? (
          <PartMissing problem={money.invoices.problem} href={base} />
        ) : (
          <OwedCard
            {...shared}
            invoices={money.invoices.data.data}
            latest={money.latest}
            card={money.card.data}
            nextReading={location.estimated_next_reading_date ?? null}
          />
        )}
        <Suspense fallback={<HomeUseSkeleton />}>
          <HomeUse {...shared} my={my} money={money} />
        </Suspense>
        {money.plan.problem ? (
          <PartMissing problem={money.plan.problem} href={base} />
        ) : (
          <ContractCard {...shared} plan={money.plan.data} />
        )}
      </div>
    </>
  );
}
