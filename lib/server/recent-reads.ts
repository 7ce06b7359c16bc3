import "server-only";
import { now } from "./clock.ts";

/*
 * A page of an account makes half a dozen reads, and Light takes ten a second for each account: somebody who looks around
 * would wait. So a reply serves for a few seconds, in memory only, until anything is written for that account.
 */
const keepMs = 5_000;
const mostReads = 2_000;

interface Read {
  askedAtMs: number;
  /** The product's own time, so that nothing survives a journey of the sandbox's clock. */
  productMs: number;
  reply: Promise<unknown>;
}

const reads = new Map<string, Read>();

/** The reply to `path` of the last few seconds, or `ask`'s; those who ask at once share one call. A failure is not kept. */
export async function recentRead(
  accountUuid: string,
  path: string,
  ask: () => Promise<unknown>,
): Promise<unknown> {
  const key = `${accountUuid} ${path}`;
  const productMs = (await now()).getTime();
  const askedAtMs = performance.now();
  const known = reads.get(key);
  const isRecent =
    known && askedAtMs - known.askedAtMs < keepMs && Math.abs(productMs - known.productMs) < 2 * keepMs;
  if (isRecent) return known.reply;
  const read: Read = { askedAtMs, productMs, reply: ask() };
  reads.delete(key);
  reads.set(key, read);
  const oldest = reads.size > mostReads ? reads.keys().next().value : undefined;
  if (oldest !== undefined) reads.delete(oldest);
  read.reply.catch(() => reads.get(key) === read && reads.delete(key));
  return read.reply;
}

/** After a write nothing that was read before it counts. */
export function forgetReads(accountUuid: string): void {
  for (const key of reads.keys()) if (key.startsWith(`${accountUuid} `)) reads.delete(key);
}
