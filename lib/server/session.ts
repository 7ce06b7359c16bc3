import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import type { Locale } from "#lib/domain/locale.ts";
import { asLocale } from "#lib/domain/locale.ts";
import { auth } from "./auth.ts";
import { database } from "./database.ts";

/** The signed-in person. */
export interface User {
  id: string;
  email: string;
  locale: Locale;
}

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
  const person = reply.response?.user;
  const user = person
    ? { id: person.id, email: person.email, locale: asLocale(person.locale) ?? "en" }
    : null;
  return { user, setCookies: reply.headers.getSetCookie() };
}

/** The signed-in person of the request being answered, or null. Reads only. */
export const currentUser: () => Promise<User | null> = cache(
  async () => (await readSession(await headers(), false)).user,
);

const visitIdOf = (cookieValue: string) => createHash("sha256").update(cookieValue).digest("hex");
const oldestVisit = () => new Date(Date.now() - visitSeconds * 1000).toISOString();

/** The visit of the browser that asks, or null when it has typed nothing yet. Reads only. */
export async function currentVisit(): Promise<{ id: string } | null> {
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
