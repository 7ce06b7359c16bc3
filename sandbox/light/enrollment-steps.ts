import { autoPayMoment, invoiceMoment } from "../billing/billing-moments.ts";
import { addDays, chicagoDay } from "../chicago-day.ts";
import { profileMoment } from "../comparison/usage-profile.ts";
import { contractMoment } from "../contracts/contract-steps.ts";
import { firstContract } from "../contracts/first-contract.ts";
import { historyMoment } from "../metering/history-moment.ts";
import { variantOf } from "../metering/variant.ts";
import { nextStep } from "../status/journey.ts";
import type { StatusPair } from "../status/pairs.ts";
import type { AccountRow, LocationRow } from "./account-store.ts";
import { Plan } from "./plan-schema.ts";
import { notify, type World } from "./world.ts";

const StartWindow = Plan.pick({ latest_start_date: true });

/**
 * Moves a finalized account to `pair` as of `at`, keeps the flags of its location in line, tells the
 * subscribers, and notes when the next step falls due. A held account rests until somebody resolves it.
 */
export function enterPair(world: World, uuid: string, pair: StatusPair, at: Date, isHeld = false): void {
  const { accounts } = world;
  const before = accounts.location(uuid);
  if (before) accounts.saveLocation(locationIn(pair, before, chicagoDay(at)));
  accounts.update(uuid, {
    status_pair: pair,
    status_since: at.toISOString(),
    is_status_held: isHeld ? 1 : 0,
  });
  beginContract(world, before, accounts.location(uuid));
  endContracts(world, accounts.location(uuid));
  announce(world, uuid, before, accounts.location(uuid));
  noteNextMoment(world, uuid);
}

/** Whatever was agreed before, service that begins does so under the plan that was accepted for it. */
function beginContract({ contracts }: World, before?: LocationRow, after?: LocationRow): void {
  if (!after?.is_service_active || before?.is_service_active) return;
  contracts.forget(after.uuid);
  contracts.add(firstContract(after));
}

/** What was to begin after the last day of service does not. */
function endContracts({ contracts }: World, location?: LocationRow): void {
  if (!location?.final_service_date || location.is_service_active) return;
  contracts.dropFrom(location.uuid, addDays(location.final_service_date, 1));
}

/** Something that happens to an account by itself. */
export interface Moment {
  readonly at: Date;
  readonly happen: () => void;
}

/** Lets everything happen that is due by the sandbox's clock, in the order of time, each at its own moment. */
export function runDueSteps(world: World): void {
  const { accounts, clock, db } = world;
  let uuid = accounts.firstDue(clock.now());
  while (uuid) {
    const due = uuid;
    db.transaction(() => {
      const next = nextMoment(world, due);
      if (next && next.at <= clock.now()) clock.during(next.at, next.happen);
      noteNextMoment(world, due);
    })();
    uuid = accounts.firstDue(clock.now());
  }
}

/** To be called after a change that may bring the next moment of an account nearer. */
export function noteNextMoment(world: World, uuid: string): void {
  world.accounts.update(uuid, { next_step_at: nextMoment(world, uuid)?.at.toISOString() ?? null });
}

/** The earliest of what is to come. */
function nextMoment(world: World, uuid: string): Moment | null {
  return comingMoments(world, uuid)[0] ?? null;
}

export type MomentKind = "status" | "history" | "contract" | "bill" | "charge" | "profile";

/** What is to come by itself, the earliest first; of two at the same time in this order. */
export function comingMoments(world: World, uuid: string): (Moment & { readonly kind: MomentKind })[] {
  const row = world.accounts.get(uuid);
  const location = world.accounts.location(uuid);
  const ofLocation = (home: LocationRow): [MomentKind, Moment | null][] => [
    ["status", statusMoment(world, row, home)],
    ["history", historyMoment(world, row, home)],
    ["contract", contractMoment(world, home)],
    ["bill", invoiceMoment(world, home)],
    ["charge", autoPayMoment(world, row, home)],
  ];
  const moments: [MomentKind, Moment | null][] = [
    ...(location ? ofLocation(location) : []),
    ["profile", profileMoment(world, uuid)],
  ];
  return moments
    .flatMap(([kind, moment]) => (moment ? [{ kind, ...moment }] : []))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

function statusMoment(world: World, row: AccountRow, location: LocationRow): Moment | null {
  const next = step(row, location);
  return next && { at: next.at, happen: () => enterPair(world, row.uuid, next.to, next.at) };
}

function step(row: AccountRow, location: LocationRow): ReturnType<typeof nextStep> {
  if (!row.status_pair || !row.status_since || row.is_status_held) return null;
  return nextStep({
    pair: row.status_pair,
    since: new Date(row.status_since),
    reviewOutcome: row.review_outcome,
    utilityOutcome: location.utility_outcome,
    serviceStartDate: location.service_start_date,
    finalServiceDate: location.final_service_date,
    latestStartDate: StartWindow.parse(JSON.parse(location.plan)).latest_start_date,
  });
}

/** Service starts on the day it really does, whatever was agreed. */
function locationIn(pair: StatusPair, location: LocationRow, today: string): LocationRow {
  if (pair === "active/active") {
    const service_start_date = location.is_service_active ? location.service_start_date : today;
    // Panels and cars stay when a later plan is not made for them.
    const usage_variant = location.usage_variant ?? variantOf(location);
    const started = { is_service_active: 1, final_service_date: null } as const;
    return { ...location, ...started, usage_variant, service_start_date };
  }
  const final_service_date =
    pair === "cancelled/cancelled_post_start" ? (location.final_service_date ?? today) : null;
  return { ...location, is_service_active: 0, final_service_date };
}

function announce(world: World, uuid: string, before?: LocationRow, after?: LocationRow): void {
  if (!before?.is_service_active && after?.is_service_active) notify(world, uuid, "location.service_active");
  if (before?.is_service_active && after?.final_service_date && !after.is_service_active) {
    notify(world, uuid, "location.service_canceled");
  }
}
