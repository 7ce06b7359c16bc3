import { CameWith } from "#components/plans/came-with.tsx";
import { Problem } from "#lib/domain/problem.ts";
import type { Enrolling } from "#lib/server/enrolling.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { planHome, planPrices } from "#lib/server/plan-view.ts";

/** The plan that came along from a bill, while it is offered; waits for Light as the prices do. */
export async function FromBill({ state }: { state: Enrolling }) {
  const { bill_plan } = state.draft;
  if (!bill_plan) return null;
  const { usage, months } = await planHome(state);
  const [prices, t, locale] = await Promise.all([planPrices(state, months), getT("plans"), getLocale()]);
  if (prices instanceof Problem) return null;
  const offer = prices.offers.find(({ key }) => key === bill_plan);
  if (!offer) return null;
  const source = usage?.source;
  return (
    <CameWith
      words={{ t, locale }}
      plan={offer.plan}
      source={source === "bill" || source === "meter" ? source : "own"}
      next={state.account ? "/enroll" : "/enroll/account"}
    />
  );
}
