import type { Metadata } from "next";
import { Suspense } from "react";
import { brand } from "#brand";
import { StepFrame } from "#components/enrollment/step-frame.tsx";
import { PricesSkeleton } from "#components/plans/prices-skeleton.tsx";
import { UsageForm } from "#components/plans/usage-form.tsx";
import { Messages } from "#components/shell/messages.tsx";
import { PageLink } from "#components/ui/page-link.tsx";
import { readPlanWish } from "#lib/domain/plan-wish.ts";
import { enrollmentProgress, enrollStep } from "#lib/server/enroll-step.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { planHome } from "#lib/server/plan-view.ts";
import { FromBill } from "./from-bill.tsx";
import { Prices } from "./prices.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("steps"))("plans") };
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function PlansPage({ searchParams }: Props) {
  const state = await enrollStep("plans");
  const { address, usage, months } = await planHome(state);
  const [t, tSteps, tUi, locale, progress, wish] = await Promise.all([
    getT("plans"),
    getT("steps"),
    getT("ui"),
    getLocale(),
    enrollmentProgress(),
    searchParams.then(readPlanWish),
  ]);
  const { source = null, preset = null } = usage ?? {};
  const usageForm = <UsageForm locale={locale} source={source} preset={preset} months={months} />;
  return (
    <StepFrame t={tSteps} step="plans" progress={progress} title={t("title")} lead={t("lead", { address })}>
      <Messages nouns={["home_usage", "problems"]}>
        <Suspense>{!wish.isComparing && <FromBill state={state} />}</Suspense>
        {!wish.isComparing && usageForm}
        {!wish.isComparing && (
          <PageLink
            href="/compare"
            outside="nothing"
            className="link -mt-3 mb-6 inline-flex min-h-11 items-center"
          >
            {t("compare_bill")}
          </PageLink>
        )}
        <Suspense fallback={<PricesSkeleton t={t} label={tUi("loading")} phone={brand.supportPhone} />}>
          <Prices state={state} wish={wish} />
        </Suspense>
        {wish.isComparing && usageForm}
      </Messages>
    </StepFrame>
  );
}
