import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { asLocale, type Locale } from "#lib/domain/locale.ts";
import { problem } from "#lib/domain/problem.ts";
import { auth } from "./auth.ts";
import { database } from "./database.ts";
import { currentFlow, type Flow, isFlowPlace } from "./flow.ts";

/** The signed-in person, or the one that an open flow is for. */
export interface User {
  id: string;
  email: string;
  locale: Locale;
  /** In a flow they have this one home and no other. */
  flow?: Flow;
}

const noteUseAfterMs = 15 * 60_000;
const freshMs = 86_400_000;

const visitCookie = "__Host-porchlight-visit";
const visitSeconds = 30 * 86_400;

/**
 * Who a request's cookies say is signed in, asked of the database each time, so that a revoked session is over at once.
 * With `isRenewing` a session in use is prolonged; `setCookies` must then reach the browser.
 */
export async function readSession(
  requestHeaders: Headers,
  isRenewing: boolean,
): Promise<{ user: User | null; setCookies: string[] }> {
  const reply = await auth().api.getSession({
    headers: requestHeaders,
    query: { disableRefresh: !isRenewing },
    returnHeaders: true,
  });
  const session = reply.response?.session;
  // When a device was last seen is told to the person; a note each quarter of an hour is enough for that.
  if (session && Date.now() - session.updatedAt.getTime() > noteUseAfterMs) {
    const { internalAdapter } = await auth().$context;
    await internalAdapter.updateSession(session.token, { updatedAt: new Date() });
  }
  const person = reply.response?.user;
  const user = person
    ? { id: person.id, email: person.email, locale: asLocale(person.locale) ?? "en" }
    : null;
  return { user, setCookies: reply.headers.getSetCookie() };
}

/** Whose home a flow is for; null when they have been deleted. */
export async function userOfFlow(flow: Flow): Promise<User | null> {
  const person = await database()
    .selectFrom("home")
    .innerJoin("user", "user.id", "home.user_id")
    .select(["user.id", "user.email"])
    .where("home.id", "=", flow.home_id)
    .executeTakeFirst();
  return person ? { ...person, locale: flow.locale, flow } : null;
}

/**
 * The signed-in person of the request being answered, or null; in a flow the one that it is for, on its own pages only.
 * Reads only.
 */
export const currentUser: () => Promise<User | null> = cache(async () => {
  const flow = await currentFlow();
  if (flow === undefined) return (await readSession(await headers(), false)).user;
  return flow && (await isFlowPlace(flow)) ? userOfFlow(flow) : null;
});

/** The id of the session that these cookies name, and when it began; null for none. */
export async function sessionOf(requestHeaders: Headers): Promise<{ id: string; createdAt: Date } | null> {
  const found = await auth().api.getSession({ headers: requestHeaders, query: { disableRefresh: true } });
  return found ? { id: found.session.id, createdAt: found.session.createdAt } : null;
}

/**
 * Lets only those on who signed in within a day: what gives lasting access is not for whoever finds an open browser.
 * @throws Problem `sign_in_again`
 */
export async function requireFreshSession(requestHeaders: Headers): Promise<void> {
  const session = await sessionOf(requestHeaders);
  if (!session || Date.now() - session.createdAt.getTime() >= freshMs) throw problem("sign_in_again");
}

const visitIdOf = (cookieValue: string) => createHash("sha256").update(cookieValue).digest("hex");
const oldestVisit = () => new Date(Date.now() - visitSeconds * 1000).toISOString();

/** The visit of the browser that asks, or null when it has typed nothing yet, and in a flow. Reads only. */
export async function currentVisit(): Promise<{ id: string } | null> {
  if ((await currentFlow()) !== undefined) return null;
  const value = (await cookies()).get(visitCookie)?.value;
  if (!value) return null;
  const visit = await database()
    .selectFrom("visit")
    .select("id")
    .where("id", "=", visitIdOf(value))
    .where("seen_at", ">", oldestVisit())
    .executeTakeFirst();
  return visit ?? null;
}

/** The visit of the browser that asks, started or prolonged by 30 days. Only inside route handlers: it sets a cookie. */
export async function ensureVisit(): Promise<{ id: string }> {
  const jar = await cookies();
  const known = await currentVisit();
  // A value we did not hand out is never adopted: somebody else may have planted it.
  const value = (known && jar.get(visitCookie)?.value) ?? randomBytes(32).toString("base64url");
  const at = new Date().toISOString();
  const id = visitIdOf(value);
  await database()
    .insertInto("visit")
    .values({ id, created_at: at, seen_at: at })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ seen_at: at }))
    .execute();
  jar.set(visitCookie, value, {
    httpOnly: true,
    secure: true,
    sameSite: "lax",
    path: "/",
    maxAge: visitSeconds,
  });
  return { id };
}
