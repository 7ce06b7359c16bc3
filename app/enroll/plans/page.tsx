import type { Metadata } from "next";
import { DocumentLinks } from "#components/enrollment/document-links.tsx";
import { StepFrame } from "#components/enrollment/step-frame.tsx";
import { PlanPrices } from "#components/plans/plan-prices.tsx";
import { PlansProblem } from "#components/plans/plans-problem.tsx";
import { UsageForm } from "#components/plans/usage-form.tsx";
import { Messages } from "#components/shell/messages.tsx";
import { readPlanWish } from "#lib/domain/plan-wish.ts";
import { Problem } from "#lib/domain/problem.ts";
import { enrollmentProgress, enrollStep } from "#lib/server/enroll-step.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { planView } from "#lib/server/plan-view.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("steps"))("plans") };
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function PlansPage({ searchParams }: Props) {
  const state = await enrollStep("plans");
  const [t, tSteps, locale, progress, wish, view] = await Promise.all([
    getT("plans"),
    getT("steps"),
    getLocale(),
    enrollmentProgress(),
    searchParams.then(readPlanWish),
    planView(state),
  ]);
  const { address, usage, months, prices } = view;
  const words = { t, locale };
  const { source = null, preset = null } = usage ?? {};
  const usageForm = <UsageForm locale={locale} source={source} preset={preset} months={months} />;
  return (
    <StepFrame t={tSteps} step="plans" progress={progress} title={t("title")} lead={t("lead", { address })}>
      <Messages nouns={["home_usage", "problems"]}>
        {!wish.isComparing && usageForm}
        {prices instanceof Problem ? (
          <PlansProblem code={prices.code} title={t("problem_title")} kept={t("problem")} />
        ) : (
          <PlanPrices
            words={words}
            wish={wish}
            address={address}
            prices={prices}
            chosenUuid={state.draft.plan_uuid ?? null}
            next={state.account ? "/enroll" : "/enroll/account"}
            documents={({ links }) => <DocumentLinks links={links} locale={locale} label={t} />}
          />
        )}
        {wish.isComparing && usageForm}
      </Messages>
    </StepFrame>
  );
}
