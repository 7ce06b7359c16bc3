import { setTimeout as sleep } from "node:timers/promises";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { z } from "zod";
import { LightError } from "../light/errors.ts";
import type { LightEnv } from "../light/light-api.ts";
import { rateLimited } from "../light/rate-limit.ts";
import type { Fault } from "./faults.ts";

const ContentStatus = z.custom<ContentfulStatusCode>(
  (status) => Number(status) >= 400 && Number(status) < 600,
);

const longestWaitMs = 300_000;
const json = { "Content-Type": "application/json" };
/** What half an answer is half of where nothing was done. */
const madeUp = '{"uuid":"00000000-0000-4000-8000-000000000000","created_at":"2026-01-01T00:00:00Z"}';

/** The answer that the client gets in place of the true one. @throws LightError for an ordered status */
export async function broken(c: Context<LightEnv>, fault: Fault): Promise<Response> {
  switch (fault.kind) {
    case "status": {
      if (fault.status === 429) throw rateLimited(c.get("credential") === "app" ? 30 : 10);
      throw new LightError(ContentStatus.parse(fault.status), "ordered_fault", "This failure was ordered.");
    }
    case "garbage":
      return c.body('<html>{"uuid": 12, "status"', 200, json);
    case "wrong":
      return c.body('{"result":{"ok":"yes"},"items":[1,"two",null]}', 200, json);
    case "half":
      return half(c, fault.when === "after" ? await c.res.text() : madeUp);
    case "timeout":
      await pause(c, longestWaitMs);
      return cut(c);
    default:
      return cut(c);
  }
}

/** Waits, unless the client gives up before. */
export async function pause(c: Context, ms: number): Promise<void> {
  await sleep(ms, undefined, { signal: c.req.raw.signal, ref: false }).catch(() => undefined);
}

function cut(c: Context<LightEnv>): Response {
  c.env?.incoming?.destroy();
  return c.body(null, 502);
}

/** Promises the whole, sends half and hangs up. */
function half(c: Context<LightEnv>, text: string): Response {
  const whole = Buffer.from(text);
  const sent = whole.subarray(0, Math.ceil(whole.length / 2));
  const outgoing = c.env?.outgoing;
  const incoming = c.env?.incoming;
  if (!outgoing || !incoming) return c.body(sent.toString("utf8"), 200, json);
  const headers = Object.fromEntries(c.res.headers);
  outgoing.writeHead(200, {
    ...headers,
    "content-type": json["Content-Type"],
    "content-length": whole.length,
  });
  outgoing.write(sent, () => incoming.destroy());
  // Tells the server that the answer is on its way already.
  return new Response(null, { headers: { "x-hono-already-sent": "true" } });
}
