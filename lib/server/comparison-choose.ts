import "server-only";
import { problem } from "#lib/domain/problem.ts";
import { planKey } from "#lib/domain/quote-change.ts";
import type { Plan, Premise } from "#lib/light/schemas.ts";
import { heldComparison } from "./comparison-owner.ts";
import { profileOf } from "./comparison-profile.ts";
import { type ComparisonResult, resultOf } from "./comparison-result.ts";
import { patchDraft, readDraft } from "./draft.ts";
import type { DraftData } from "./draft-data.ts";
import { draftOwner } from "./enrolling.ts";
import { ifThere } from "./part.ts";
import { premiseOf } from "./premise-look-up.ts";
import { currentUser } from "./session.ts";

/** Twelve monthly kWh, January first. */
function usageOf({ use }: ComparisonResult): DraftData["usage"] {
  const months = use.months.toSorted((a, b) => a.month - b.month);
  return {
    source: use.source === "profile" ? "meter" : "bill",
    months: months.map(({ kwh }) => Math.round(Number(kwh))),
  };
}

/** The plan by its key, as it was shown at these prices or has been since. */
function planShown(
  { results, same_since, requested_at }: ComparisonResult,
  key: string,
  shownAt: string,
): Plan {
  const plan = results.find((each) => each.key === key)?.plan;
  // Both as `toISOString` writes them, so their order is that of time.
  if (!plan || (same_since[key] ?? requested_at) > shownAt) throw problem("plan_expired");
  return plan;
}

/** What an enrollment starts from: the plan as it was shown, for the meter that it was priced for. */
function carried(
  result: ComparisonResult,
  plan: Plan,
  premise: Premise | null,
  before: DraftData,
): Partial<DraftData> {
  const usage = usageOf(result);
  const bill_plan = planKey(plan);
  if (!premise)
    return {
      usage,
      bill_plan,
      ...(result.facts.postal_code ? { postal_code: result.facts.postal_code } : {}),
    };
  const { requested_at } = result;
  const plans = result.results.map((each) => each.plan);
  const isSame = before.premise?.esi_id === premise.esi_id;
  return {
    usage,
    bill_plan,
    premise,
    postal_code: premise.postal_code,
    quotes: { esi_id: premise.esi_id, requested_at, plans, changes: [] },
    plan_uuid: plan.uuid,
    chosen: plan,
    ...(isSame ? {} : { is_premise_confirmed: false, start: undefined, accepted: undefined }),
  };
}

/**
 * Carries the bill's meter, the use of a year and the chosen plan over to the enrollment. Without a meter that Light knows, the
 * use and the ZIP code alone. @returns where it goes on; null in a flow, which this completes
 * @param shownAt `requested_at` of the prices that the customer has looked at
 * @throws Problem `plan_expired` when the plan is not among those shown, or costs something else by now; `step_not_ready`; `already_finalized`; Light's
 */
export async function chooseCompared(key: string, shownAt: string): Promise<{ next: string | null }> {
  const user = await currentUser();
  const row = await heldComparison(user);
  const result = await resultOf(row, user, await profileOf(row, user));
  if (!result) throw problem("step_not_ready");
  const plan = planShown(result, key, shownAt);
  const { esi_id } = result.facts;
  const premise = esi_id ? await ifThere(premiseOf(esi_id)) : null;
  const owner = await draftOwner();
  await patchDraft(owner, carried(result, plan, premise, await readDraft(owner)));
  return { next: user?.flow ? null : "/enroll" };
}
