import "server-only";
import { problem } from "#lib/domain/problem.ts";
import { isSameOffer } from "#lib/domain/quote-change.ts";
import { patchDraft, readDraft } from "./draft.ts";
import { draftOwner, enrolling } from "./enrolling.ts";
import { currentQuotes, quotesHoldMs } from "./quotes.ts";

/**
 * Chooses one of the plans that were quoted for this meter; one whose price has ended, only if it comes back unchanged.
 * A plan that is accepted already stays accepted.
 * @throws Problem `plan_expired` when the customer has to look at new prices first.
 */
export async function choosePlan(plan_uuid: string): Promise<{ plan_uuid: string }> {
  const owner = await draftOwner();
  const { quotes, accepted } = await readDraft(owner);
  const shown = quotes?.plans.find(({ uuid }) => uuid === plan_uuid);
  if (!quotes || !shown) throw problem("plan_expired");

  const isHolding = (await quotesHoldMs(quotes)) > 0;
  const accountUuid = isHolding ? null : ((await enrolling()).home?.light_account_uuid ?? null);
  const { plans } = isHolding ? quotes : await currentQuotes(owner, accountUuid);
  const plan = plans.find((each) => isSameOffer(each, shown));
  if (!plan) throw problem("plan_expired");

  const isAccepted = accepted && isSameOffer(accepted.plan, plan);
  await patchDraft(owner, {
    plan_uuid: plan.uuid,
    chosen: plan,
    ...(isAccepted ? {} : { accepted: undefined }),
  });
  return { plan_uuid: plan.uuid };
}
