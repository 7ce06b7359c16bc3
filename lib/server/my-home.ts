import "server-only";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { Problem, problem } from "#lib/domain/problem.ts";
import { chicagoDay, type ServiceDay } from "#lib/domain/service-day.ts";
import type { AccountClient } from "#lib/light/client.ts";
import type { Account, Location } from "#lib/light/schemas.ts";
import { recentAccountLight } from "./account-light.ts";
import { now } from "./clock.ts";
import { type Home, homesOf } from "./home.ts";
import { log } from "./log.ts";
import { currentUser, type User } from "./session.ts";

/** A home whose service has begun, and its account at Light. */
export interface MyHome {
  user: User;
  home: Home;
  homes: Home[];
  account: Account;
  location: Location;
  /** Reads that are a few seconds old at most. */
  light: AccountClient;
  now: Date;
  /** The day that it is in Texas. */
  today: ServiceDay;
}

/** Whether there is, or was, service: what is before it has the tracker. */
const hasService = ({ is_service_active, final_service_date }: Location): boolean =>
  is_service_active || Boolean(final_service_date);

/**
 * The home of this number among the session's own, with its account. Leaves for sign-in without a session and for the
 * tracker while there is no service; not found when the person has no such home.
 * @throws Problem when Light cannot be asked
 */
export const myHome = cache(async (number: string): Promise<MyHome> => {
  const user = await currentUser();
  if (!user) redirect("/sign-in");
  const homes = await homesOf(user.id);
  const home = homes.find((known) => String(known.number) === number);
  if (!home) notFound();
  if (!home.light_account_uuid) redirect("/enroll");
  const light = recentAccountLight(home.light_account_uuid);
  const [account, at] = await Promise.all([light.getAccount(), now()]);
  const location = account.locations[0];
  if (!location || !hasService(location)) redirect(`/home/${number}/status`);
  return { user, home, homes, account, location, light, now: at, today: chicagoDay(at) };
});

/**
 * The home of this number among a signed-in caller's own, for handlers: the account comes from it, never from the request.
 * @throws Problem `not_found`; `no_home_yet` before there is an account
 */
export async function callersHome(
  user: { id: string },
  number: unknown,
): Promise<Home & { light_account_uuid: string }> {
  const home = (await homesOf(user.id)).find((known) => String(known.number) === number);
  if (!home) throw problem("not_found");
  const { light_account_uuid } = home;
  if (!light_account_uuid) throw problem("no_home_yet");
  return { ...home, light_account_uuid };
}

/** What a part of a page shows: its data, or what kept it from coming, so that one silent endpoint leaves the rest. */
export type Part<T> = { data: T; problem: null } | { data: null; problem: Problem };

/** Reads one part; anything but a Problem is a fault of ours and goes on. */
export async function part<T>(reading: Promise<T>): Promise<Part<T>> {
  try {
    return { data: await reading, problem: null };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    log.warn({ err: error }, "a part of a page could not be read");
    return { data: null, problem: error };
  }
}
