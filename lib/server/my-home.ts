import "server-only";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { hasService } from "#lib/domain/home-standing.ts";
import { Problem } from "#lib/domain/problem.ts";
import { chicagoDay, type ServiceDay } from "#lib/domain/service-day.ts";
import type { AccountClient } from "#lib/light/client.ts";
import type { Account, Location } from "#lib/light/schemas.ts";
import { recentAccountLight } from "./account-light.ts";
import { now } from "./clock.ts";
import { go } from "./go.ts";
import { type Home, homesOf } from "./home.ts";
import { revisionOf } from "./live-revision.ts";
import { currentUser, type User } from "./session.ts";
import { waitingHomes } from "./take-home.ts";
import { toSignIn } from "./to-sign-in.ts";

/** A home whose service has begun, and its account at Light. */
export interface MyHome {
  user: User;
  home: Home;
  homes: Home[];
  account: Account;
  location: Location;
  /** Reads that are a few seconds old at most. */
  light: AccountClient;
  /** How often the account had changed before it was read; see `LiveUpdates`. */
  revision: number;
  now: Date;
  /** The day that it is in Texas. */
  today: ServiceDay;
}

/** The home of this number as we know it ourselves, without Light; see {@link myHome}. */
export const homeOfPath = cache(async (number: string) => {
  const user = await currentUser();
  if (!user) return toSignIn();
  const homes = await homesOf(user);
  const home = homes.find((known) => String(known.number) === number);
  if (!home) {
    // A mail about a home that is not in the portal yet leads here.
    const waiting = user.flow ? [] : await waitingHomes(user.id);
    return waiting.some((known) => String(known.number) === number) ? go("/homes") : notFound();
  }
  if (!home.light_account_uuid) return go("/enroll");
  return { user, home, homes, light_account_uuid: home.light_account_uuid };
});

/** Names a failure for the page that stands in its place: of an error the browser is told the digest alone. */
const named = (error: unknown): never => {
  if (error instanceof Problem && !("digest" in error))
    Object.assign(error, { digest: `${error.code} ${randomUUID().slice(0, 8)}` });
  throw error;
};

/**
 * The home of this number among the session's own, with its account. Leaves for sign-in without a session and for the
 * tracker while there is no service, or in a flow for the page that says so; not found when the person has no such home.
 * @throws Problem when Light cannot be asked
 */
export const myHome = cache(async (number: string): Promise<MyHome> => {
  const { user, home, homes, light_account_uuid } = await homeOfPath(number);
  const revision = await revisionOf(light_account_uuid);
  const light = recentAccountLight(light_account_uuid);
  const [account, at] = await Promise.all([light.getAccount().catch(named), now()]);
  const location = account.locations[0];
  if (!location || !hasService(location)) return go(user.flow ? "/not-yet" : `/home/${number}/status`);
  return { user, home, homes, account, location, light, revision, now: at, today: chicagoDay(at) };
});
