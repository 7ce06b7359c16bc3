import "server-only";
import { randomInt, randomUUID } from "node:crypto";
import { addListener, endListener, openListeners } from "./live-streams.ts";
import { sessionOf } from "./session.ts";
import { isEnding } from "./shutdown.ts";

/** A person's browsers show one page each; the oldest of more makes do with asking now and then. */
const mostOfOne = 10;
const mostOfAll = 2_000;

interface Listening {
  userId: string;
  accountUuid: string;
  request: Request;
}

function makeRoom(userId: string): void {
  const theirs = openListeners().filter(([, listener]) => listener.userId === userId);
  const [oldest] = theirs;
  if (oldest && theirs.length >= mostOfOne) endListener(oldest[0], "event: full\ndata: full\n\n");
}

/**
 * A stream of server-sent events: the revision of an account now, and again each time that it is another. It ends with
 * the session, with the browser's connection, after ten minutes, or by `event: full` when the person has opened too
 * many. Answers 503 when the process ends, or has all the streams that it can hold.
 */
export function liveStream({ userId, accountUuid, request }: Listening): Response {
  makeRoom(userId);
  if (isEnding() || openListeners().length >= mostOfAll) {
    return new Response(null, { status: 503, headers: { "retry-after": "60" } });
  }
  const id = randomUUID();
  const end = () => endListener(id);
  // No more of the request than its session: it may be kept for minutes.
  const headers = new Headers({ cookie: request.headers.get("cookie") ?? "" });
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      // Not all at once: after a restart everybody comes back.
      write(`retry: ${2_000 + randomInt(2_000)}\n\n`);
      const atMs = performance.now();
      addListener(id, {
        userId,
        accountUuid,
        revision: -1,
        openedAtMs: atMs,
        beatAtMs: atMs,
        write,
        close: () => controller.close(),
        isSignedIn: async () => (await sessionOf(headers)) !== null,
      });
    },
    cancel: end,
  });
  // A browser that leaves before the first byte never cancels the body.
  if (request.signal.aborted) end();
  else request.signal.addEventListener("abort", end, { once: true });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // Neither Next's compression nor a proxy may hold events back to gather more.
      "cache-control": "private, no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
