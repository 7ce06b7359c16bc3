import { addDays, chicagoDay, monthsAfter, startOfDay } from "../chicago-day.ts";
import { contractEnd } from "../contracts/contract-days.ts";
import type { AccountRow, LocationRow } from "../light/account-store.ts";
import { enterPair, runDueSteps } from "../light/enrollment-steps.ts";
import { Plan, type PlanBody } from "../light/plan-schema.ts";
import { quote } from "../light/plans.ts";
import { notify, type World } from "../light/world.ts";
import { enrollmentTime } from "./past-enrollment.ts";

const monthsOfService = 13;

/**
 * As if service had begun thirteen months ago: the plan that was accepted is in force, after others of its group where it
 * is too short to have lasted that long. Bills and payments follow. Subscribers hear of the start only.
 */
export function seedDemoData(world: World, account: AccountRow, home: LocationRow): void {
  const { accounts, clock, webhooks } = world;
  const now = clock.now();
  const accepted = Plan.parse(JSON.parse(home.plan));
  const service_start_date = monthsAfter(chicagoDay(now), -monthsOfService);
  const starts = contractStarts(accepted, service_start_date, chicagoDay(now));
  const earlier = starts.slice(0, -1).map((start) => earlierPlan(world, account, home, accepted, start));
  const [first = accepted, ...later] = [...earlier, accepted];
  webhooks.silently(() => {
    const plan_accepted_at = enrollmentTime(service_start_date).toISOString();
    const past = { ...home, plan_uuid: first.uuid, plan: JSON.stringify(first), plan_accepted_at };
    accounts.update(account.uuid, { review_outcome: null });
    accounts.saveLocation({ ...past, service_start_date, utility_outcome: null });
    const at = startOfDay(service_start_date);
    clock.during(at, () => enterPair(world, account.uuid, "active/active", at));
    for (const [index, plan] of later.entries())
      renewed(world, home, plan, starts[index + 1] ?? service_start_date);
    clock.during(now, () => runDueSteps(world));
  });
  notify(world, account.uuid, "location.service_active");
  notify(world, account.uuid, "location.usage_history_available");
}

/** When each contract begins, if all are as long as `plan` and the last is in force today. */
function contractStarts(plan: PlanBody, first: string, today: string): string[] {
  const starts = [first];
  for (let end = contractEnd(plan, first); end && end < today; ) {
    const next = addDays(end, 1);
    starts.push(next);
    end = contractEnd(plan, next);
  }
  return starts;
}

/** What the same plan cost when that contract was agreed. */
function earlierPlan(
  world: World,
  { uuid, app_uuid }: AccountRow,
  { esi_id }: LocationRow,
  { group_uuid, term_months }: PlanBody,
  start: string,
): PlanBody {
  return world.clock.during(enrollmentTime(start), () => {
    const [plan] = quote(world, app_uuid, { esi_id, plan_group: group_uuid, term_months });
    if (!plan) throw new Error("the plans and a contract disagree");
    world.quotes.save({ plan, app_uuid, account_uuid: uuid });
    return plan;
  });
}

function renewed({ contracts }: World, { uuid }: LocationRow, plan: PlanBody, contract_start: string): void {
  contracts.add({
    uuid: plan.uuid,
    location_uuid: uuid,
    plan,
    contract_start,
    contract_end: contractEnd(plan, contract_start),
    accepted_at: enrollmentTime(contract_start).toISOString(),
    kind: "renewal",
  });
}
