import type { Random } from "../addresses/random.ts";
import { renew, renewalOffers } from "../contracts/renewal.ts";
import type { AccountBasics } from "../light/account-store.ts";
import { enterPair, runDueSteps } from "../light/enrollment-steps.ts";
import type { World } from "../light/world.ts";
import type { UsageVariant } from "../metering/variant.ts";
import type { ReviewOutcome } from "../status/magic-values.ts";
import { demoHome, type HomeWish } from "./demo-home.ts";
import type { PlanWish } from "./demo-plans.ts";
import { type DemoCard, enrollInPast, enrollmentTime, homeOf, saveCard } from "./past-enrollment.ts";

export interface DemoHomePlan extends HomeWish {
  /** Some days before service unless told. */
  readonly enrolledAt?: Date;
  readonly service_start_date: string;
  readonly wish: PlanWish;
  readonly usage_variant: UsageVariant;
  readonly card: DemoCard;
  readonly review_outcome?: ReviewOutcome;
  /** Stays as it is until somebody resolves it. */
  readonly isHeld?: boolean;
  readonly renewal?: { readonly at: Date; readonly wish: PlanWish };
  readonly newCard?: (esi_id: string) => { readonly at: Date; readonly card: DemoCard };
}

interface Lived {
  readonly uuid: string;
  readonly enrolledAt: Date;
}

/** Enrolls and lives on until `now`: all that falls due happens at its own moment, as it would have. */
export function live(
  world: World,
  { app_uuid, basics, random, now }: { app_uuid: string; basics: AccountBasics; random: Random; now: Date },
  plan: DemoHomePlan,
): Lived {
  const { service_start_date, wish, usage_variant, card, review_outcome = null } = plan;
  const enrolledAt = plan.enrolledAt ?? enrollmentTime(service_start_date);
  const premise = demoHome(world, random, plan);
  const past = { app_uuid, basics, premise, usage_variant, wish, card, enrolledAt, service_start_date };
  const uuid = enrollInPast(world, { ...past, review_outcome });
  const at = (moment: Date, act: () => void): void =>
    world.clock.during(moment, () => {
      runDueSteps(world);
      act();
    });
  const { renewal, newCard } = plan;
  if (renewal) at(renewal.at, () => renewOn(world, uuid, renewal.wish));
  const change = newCard?.(premise.esi_id);
  if (change) at(change.at, () => saveCard(world, uuid, change.card, premise.postal_code));
  at(now, () => {
    const { status_pair } = world.accounts.get(uuid);
    if (plan.isHeld && status_pair) enterPair(world, uuid, status_pair, now, true);
  });
  return { uuid, enrolledAt };
}

function renewOn(world: World, uuid: string, wish: PlanWish): void {
  const home = homeOf(world, uuid);
  const [plan] = renewalOffers(world, home, wish);
  if (!plan) throw new Error("a demo person was offered no renewal");
  renew(world, home, plan, plan.earliest_start_date);
}
