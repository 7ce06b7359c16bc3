import "server-only";
import * as z from "zod/mini";
import { env } from "./env.ts";
import { log } from "./log.ts";

const SandboxClock = z.object({ now: z.string(), frozen: z.boolean(), offset_ms: z.number() });

const keepMs = 1_000;
const deadlineMs = 1_000;
let frozenAtMs: number | null = null;
let offsetMs = 0;
let hasAnswered = false;
let readAtMs = Number.NEGATIVE_INFINITY;
let reading: Promise<void> | null = null;

async function readSandboxClock(sandboxUrl: string): Promise<void> {
  try {
    const reply = await fetch(`${sandboxUrl}/__sandbox/clock`, { signal: AbortSignal.timeout(deadlineMs) });
    const clock = z.parse(SandboxClock, await reply.json());
    const nowMs = z.parse(z.number(), Date.parse(clock.now));
    frozenAtMs = clock.frozen ? nowMs : null;
    offsetMs = clock.offset_ms;
    hasAnswered = true;
  } catch (error) {
    log.warn({ err: error }, "the sandbox's clock did not answer: going on with what it said last");
  } finally {
    readAtMs = performance.now();
    reading = null;
  }
}

/**
 * The moment that the product lives in: the sandbox's clock in sandbox mode (at most a second old, so that the whole
 * product travels in time together; `isNew`: asked now), the real one otherwise. Sign-in and rate limits stay on real time.
 */
export async function now({ isNew = false } = {}): Promise<Date> {
  if (!env.sandboxUrl) return new Date();
  if (isNew || performance.now() - readAtMs > keepMs) {
    reading ??= readSandboxClock(env.sandboxUrl);
    await reading;
  }
  return new Date(frozenAtMs ?? Date.now() + offsetMs);
}

/** Whether `now` can be believed: until the sandbox's clock has answered once it is the real time, months off perhaps. */
export async function isClockKnown(): Promise<boolean> {
  await now();
  return hasAnswered || !env.sandboxUrl;
}
