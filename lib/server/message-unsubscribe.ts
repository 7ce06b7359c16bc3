import "server-only";
import { asMutableKind, type MutableKind } from "#lib/domain/notice-kind.ts";
import { openWish, setMuted } from "./message-wish.ts";

const kindsIn = (text: string | null): MutableKind[] =>
  (text ?? "")
    .split(".")
    .map(asMutableKind)
    .filter((kind) => kind !== null);

/** The address behind a button of the unsubscribe page: what it turns off or on stands in it, so that no script is needed. */
export const unsubscribeAction = (
  sealed: string,
  turn: "off" | "on",
  kinds: readonly MutableKind[],
): string => `/api/notices/unsubscribe?${new URLSearchParams({ t: sealed, turn, kinds: kinds.join(".") })}`;

const headers = { "cache-control": "private, no-store", "referrer-policy": "no-referrer" };

/** Sends whoever opened the link to the page behind it, with what the link carries. */
export function toUnsubscribePage(request: Request): Response {
  const { search } = new URL(request.url);
  return new Response(null, { status: 303, headers: { ...headers, location: `/unsubscribe${search}` } });
}

/**
 * Turns e-mails off, or on again. The sealed text says whose and stands for a sign-in: it allows this and nothing else, so
 * that neither a session nor an origin is asked for. The body is not read. 404 when it does not open.
 */
export async function oneClickOrForm(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const turn = query.get("turn");
  const wish = await openWish(query.get("t"));
  if (!wish) return turn ? toUnsubscribePage(request) : new Response(null, { status: 404, headers });
  if (!turn) {
    await setMuted(wish.userId, [wish.kind], true);
    return new Response(null, { status: 200, headers });
  }
  await setMuted(wish.userId, kindsIn(query.get("kinds")), turn === "off");
  return toUnsubscribePage(request);
}

/** Which kinds a button has just turned off or on, from the query of the page. */
export const justTurned = (kinds: unknown): MutableKind[] =>
  typeof kinds === "string" ? kindsIn(kinds) : [];
