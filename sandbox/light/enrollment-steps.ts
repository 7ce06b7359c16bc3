import { chicagoDay } from "../chicago-day.ts";
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
  const row = accounts.update(uuid, {
    status_pair: pair,
    status_since: at.toISOString(),
    is_status_held: isHeld ? 1 : 0,
  });
  accounts.update(uuid, { next_step_at: step(row, accounts.location(uuid))?.at.toISOString() ?? null });
  announce(world, uuid, before, accounts.location(uuid));
}

/** Takes every step that is due by the sandbox's clock, each at its own moment. */
export function runDueSteps(world: World): void {
  const { accounts, clock, db } = world;
  for (const uuid of accounts.due(clock.now())) {
    db.transaction(() => {
      let next = step(accounts.get(uuid), accounts.location(uuid));
      while (next && next.at <= clock.now()) {
        enterPair(world, uuid, next.to, next.at);
        next = step(accounts.get(uuid), accounts.location(uuid));
      }
    })();
  }
}

function step(row: AccountRow, location: LocationRow | undefined): ReturnType<typeof nextStep> {
  if (!row.status_pair || !row.status_since || !location || row.is_status_held) return null;
  return nextStep({
    pair: row.status_pair,
    since: new Date(row.status_since),
    reviewOutcome: row.review_outcome,
    utilityOutcome: location.utility_outcome,
    serviceStartDate: location.service_start_date,
    latestStartDate: StartWindow.parse(JSON.parse(location.plan)).latest_start_date,
  });
}

/** Service starts on the day it really does, whatever was agreed. */
function locationIn(pair: StatusPair, location: LocationRow, today: string): LocationRow {
  if (pair === "active/active") {
    const service_start_date = location.is_service_active ? location.service_start_date : today;
    const started = { is_service_active: 1, has_usage_history: 1, final_service_date: null } as const;
    return { ...location, ...started, service_start_date };
  }
  const final_service_date = pair === "cancelled/cancelled_post_start" ? today : null;
  return { ...location, is_service_active: 0, final_service_date };
}

function announce(world: World, uuid: string, before?: LocationRow, after?: LocationRow): void {
  if (!before?.is_service_active && after?.is_service_active) notify(world, uuid, "location.service_active");
  if (!before?.has_usage_history && after?.has_usage_history) {
    notify(world, uuid, "location.usage_history_available");
  }
  if (!before?.final_service_date && after?.final_service_date) {
    notify(world, uuid, "location.service_canceled");
  }
}
