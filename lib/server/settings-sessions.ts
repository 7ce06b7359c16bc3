import "server-only";
import bowser from "bowser";
import { problem } from "#lib/domain/problem.ts";
import { auth } from "./auth.ts";
import { sessionOf } from "./session.ts";

/** Browser and system by name; empty where they cannot be told. */
export interface Device {
  browser: string;
  system: string;
  is_phone: boolean;
}

/** What a browser says of itself, in names that people know. */
export function deviceOf(userAgent: string | null | undefined): Device {
  if (!userAgent) return { browser: "", system: "", is_phone: false };
  const { browser, os, platform } = bowser.parse(userAgent);
  const is_phone = platform.type === "mobile" || platform.type === "tablet";
  return { browser: browser.name ?? "", system: os.name ?? "", is_phone };
}

/** One place where a person is signed in. Instants are ISO 8601 UTC, of real time; the session's token is not in it. */
export interface SignedIn extends Device {
  id: string;
  signed_in_at: string;
  /** To a quarter of an hour. */
  used_at: string;
  is_current: boolean;
}

async function livingSessions(userId: string) {
  const { internalAdapter } = await auth().$context;
  return internalAdapter.listSessions(userId, { onlyActiveSessions: true });
}

/** Where a person is signed in: this browser first, then the others by last use. */
export async function listSignedIn(userId: string, requestHeaders: Headers): Promise<SignedIn[]> {
  const [sessions, current] = await Promise.all([livingSessions(userId), sessionOf(requestHeaders)]);
  return sessions
    .map(({ id, userAgent, createdAt, updatedAt }) => ({
      id,
      ...deviceOf(userAgent),
      signed_in_at: createdAt.toISOString(),
      used_at: updatedAt.toISOString(),
      is_current: id === current?.id,
    }))
    .sort((a, b) => Number(b.is_current) - Number(a.is_current) || (a.used_at < b.used_at ? 1 : -1));
}

/**
 * Signs one of a person's browsers out.
 * @throws Problem `not_found` for a session that is not theirs
 */
export async function endSession(userId: string, id: unknown): Promise<void> {
  const session = (await livingSessions(userId)).find((known) => known.id === id);
  if (!session) throw problem("not_found");
  const { internalAdapter } = await auth().$context;
  await internalAdapter.deleteSession(session.token);
}

/** Signs a person out everywhere but in the browser that asks. */
export async function endOtherSessions(requestHeaders: Headers): Promise<void> {
  await auth().api.revokeOtherSessions({ headers: requestHeaders });
}
