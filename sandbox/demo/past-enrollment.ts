import type { Premise } from "../addresses/premise.ts";
import { addDays, startOfDay } from "../chicago-day.ts";
import { attachPlan } from "../light/accept.ts";
import type { AccountBasics, LocationRow } from "../light/account-store.ts";
import { keepCard } from "../light/billing.ts";
import { finalize } from "../light/enrollment.ts";
import { quote } from "../light/plans.ts";
import type { World } from "../light/world.ts";
import type { UsageVariant } from "../metering/variant.ts";
import type { ReviewOutcome } from "../status/magic-values.ts";
import type { PlanWish } from "./demo-plans.ts";

export interface DemoCard {
  readonly number: string;
  readonly exp_month: number;
  readonly exp_year: number;
}

export interface PastEnrollment {
  readonly app_uuid: string;
  readonly basics: AccountBasics;
  readonly premise: Premise;
  readonly usage_variant: UsageVariant;
  readonly wish: PlanWish;
  readonly card: DemoCard;
  readonly enrolledAt: Date;
  readonly service_start_date: string;
  readonly review_outcome: ReviewOutcome | null;
}

/** Enrolls as a customer would have at `enrolledAt`, step by step, up to the finish. Answers the account's uuid. */
export function enrollInPast(world: World, past: PastEnrollment): string {
  return world.clock.during(past.enrolledAt, () => {
    const { accounts } = world;
    const { esi_id } = past.premise;
    const { uuid } = accounts.create(past.app_uuid, past.basics);
    const [plan] = quote(world, past.app_uuid, { esi_id, ...past.wish });
    if (!plan) throw new Error("no plan for a demo person");
    world.quotes.save({ plan, app_uuid: past.app_uuid, account_uuid: uuid });
    const home = attachPlan(world, accounts.get(uuid), plan, esi_id, past.service_start_date);
    accounts.saveLocation({ ...home, usage_variant: past.usage_variant });
    accounts.update(uuid, {
      is_identity_supplied: 1,
      has_submitted_credit_check: 1,
      review_outcome: past.review_outcome,
    });
    saveCard(world, uuid, past.card, past.premise.postal_code);
    finalize(world, accounts.get(uuid));
    return uuid;
  });
}

/** Types a card into the form and keeps it. */
export function saveCard(world: World, uuid: string, card: DemoCard, postal_code: string): void {
  const { client_secret } = world.setupIntents.create(uuid);
  const { payment_method } = world.setupIntents.confirm(
    client_secret,
    { ...card, cvc: "123", postal_code },
    "en",
  );
  keepCard(world, world.accounts.get(uuid), payment_method ?? "");
}

/** Ten in the morning in Texas, some days before service: when people have time for such things. */
export function enrollmentTime(service_start_date: string): Date {
  return new Date(startOfDay(addDays(service_start_date, -6)).getTime() + 10 * 3_600_000);
}

export function homeOf(world: World, uuid: string): LocationRow {
  const location = world.accounts.location(uuid);
  if (!location) throw new Error("a demo person without a home");
  return location;
}
