import { PlanPrices } from "#components/plans/plan-prices.tsx";
import { PlansProblem } from "#components/plans/plans-problem.tsx";
import { DocumentLinks } from "#components/shell/document-links.tsx";
import type { PlanWish } from "#lib/domain/plan-wish.ts";
import { Problem } from "#lib/domain/problem.ts";
import type { Enrolling } from "#lib/server/enrolling.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { planHome, planPrices } from "#lib/server/plan-view.ts";

/** The part of the page that waits for Light. */
export async function Prices({ state, wish }: { state: Enrolling; wish: PlanWish }) {
  const { address, months } = await planHome(state);
  const [prices, t, locale] = await Promise.all([planPrices(state, months), getT("plans"), getLocale()]);
  if (prices instanceof Problem) {
    return <PlansProblem code={prices.code} title={t("problem_title")} kept={t("problem")} />;
  }
  return (
    <PlanPrices
      words={{ t, locale }}
      wish={wish}
      address={address}
      prices={prices}
      chosenUuid={state.draft.plan_uuid ?? null}
      next={state.account ? "/enroll" : "/enroll/account"}
      documents={({ links }) => <DocumentLinks links={links} locale={locale} label={t} />}
    />
  );
}
