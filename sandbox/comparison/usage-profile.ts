import { randomUUID } from "node:crypto";
import { addDays, chicagoDay, monthsAfter } from "../chicago-day.ts";
import type { Moment } from "../light/enrollment-steps.ts";
import { notify, type World } from "../light/world.ts";
import type { Meter } from "../metering/meter.ts";
import { meterOfHome } from "./meter-of-home.ts";
import { personalFactor } from "./personal-rate.ts";
import type { UsageProfile } from "./usage-profile-store.ts";

/** How long Smart Meter Texas takes, on the sandbox's clock. */
const fetchMs = 20_000;

/** The last three digits of a magic home's ESI ID: never, or not at the first try. */
export const profileOutcomes = { "904": "never", "905": "fails_once" } as const;

const failures = {
  noData: "Smart Meter Texas has no interval data for this meter.",
  unknown: "Smart Meter Texas does not know this ESI ID.",
  silent: "Smart Meter Texas did not answer. Try again.",
};

type Wanted = Pick<UsageProfile, "app_uuid" | "account_uuid" | "esi_id" | "has_solar">;

/** Asks for the readings of a meter; a profile that is there, or under way, is not fetched once more. */
export function fetchProfile(world: World, wanted: Wanted): UsageProfile {
  const { usageProfiles, clock } = world;
  const before = usageProfiles
    .ofMeter(wanted.app_uuid, wanted.esi_id)
    .find(({ status }) => status !== "failed");
  if (before) return before;
  const now = clock.now();
  const fresh: UsageProfile = {
    ...wanted,
    uuid: randomUUID(),
    status: "pending",
    created_at: now.toISOString(),
    ready_at: new Date(now.getTime() + fetchMs).toISOString(),
    error_message: null,
    start_date: null,
    end_date: null,
    rate_factor: null,
    monthly_usage: null,
  };
  usageProfiles.save(fresh);
  return fresh;
}

/** When the readings that an account asked for arrive, or do not. */
export function profileMoment(world: World, account_uuid: string): Moment | null {
  const pending = pendingProfile(world, account_uuid);
  return pending && { at: new Date(pending.ready_at), happen: () => settleProfile(world, pending) };
}

export function pendingProfile({ usageProfiles }: World, account_uuid: string): UsageProfile | null {
  return usageProfiles.of(account_uuid).find(({ status }) => status === "pending") ?? null;
}

/** Ends the wait as of now: as the meter's number says, or as told. */
export function settleProfile(
  world: World,
  pending: UsageProfile,
  told?: "completed" | "failed",
): UsageProfile {
  const { usageProfiles, clock } = world;
  const now = clock.now();
  const meter = meterOfHome(world, pending);
  const error =
    told === "completed" ? null : (failureOf(world, pending) ?? (told && failures.silent) ?? null);
  const settled: UsageProfile = {
    ...pending,
    ready_at: now.toISOString(),
    ...(meter && !error
      ? { status: "completed", ...measured(meter, chicagoDay(now)) }
      : { status: "failed", error_message: error ?? failures.unknown }),
  };
  usageProfiles.save(settled);
  notify(world, settled.account_uuid, `usage_profile.${settled.status}`, {
    usage_profile: profileBody(settled),
  });
  return settled;
}

function failureOf({ usageProfiles }: World, { app_uuid, esi_id }: UsageProfile): string | null {
  const outcome = new Map<string, string>(Object.entries(profileOutcomes)).get(esi_id.slice(-3));
  if (outcome === "never") return failures.noData;
  const hasFailed = usageProfiles.ofMeter(app_uuid, esi_id).some(({ status }) => status === "failed");
  return outcome === "fails_once" && !hasFailed ? failures.silent : null;
}

/** From the first of the month a year ago to yesterday, so that there are at least twelve whole months. */
function measured(meter: Meter, today: string) {
  const end_date = addDays(today, -1);
  const start_date = monthsAfter(`${end_date.slice(0, 7)}-01`, -12);
  return {
    start_date,
    end_date,
    rate_factor: personalFactor(meter, start_date, addDays(monthsAfter(start_date, 12), -1)),
    monthly_usage: wholeMonths(start_date, end_date).map(({ first, last }) => {
      const { consumption_wh, generation_wh } = meter.between(first, last);
      const [year = 0, month = 1] = first.split("-").map(Number);
      return { year, month, consumption: kwh(consumption_wh), generation: kwh(generation_wh) };
    }),
  };
}

function wholeMonths(start: string, end: string): { first: string; last: string }[] {
  const months: { first: string; last: string }[] = [];
  for (let first = start; ; first = monthsAfter(first, 1)) {
    const last = addDays(monthsAfter(first, 1), -1);
    if (last > end) return months;
    months.push({ first, last });
  }
}

const kwh = (wh: number): string => (wh / 1_000).toFixed(3);

/** As Light shows it. */
export function profileBody(profile: UsageProfile) {
  const { uuid, status, error_message, created_at, start_date, end_date, monthly_usage } = profile;
  const utility_account_number = profile.esi_id;
  return {
    ...{ uuid, status, utility_account_number, error_message, created_at, start_date, end_date },
    monthly_usage,
  };
}
