import "server-only";
import { now } from "./clock.ts";
import { sharedMap } from "./per-process.ts";

/*
 * A page of an account makes half a dozen reads, and Light takes ten a second for each account: somebody who looks around
 * would wait. So a reply serves for a few seconds, in memory only, until anything is written for that account.
 */
const keepMs = 5_000;

interface Read {
  askedAtMs: number;
  /** The product's own time, so that nothing survives a journey of the sandbox's clock. */
  productMs: number;
  reply: Promise<unknown>;
}

const reads = sharedMap<Read>("recent reads");

/** The oldest stand first; those past their time go, so that memory holds a few seconds of reading and no more. */
function dropOld(nowMs: number): void {
  for (const [key, { askedAtMs }] of reads) {
    if (nowMs - askedAtMs < keepMs) return;
    reads.delete(key);
  }
}

/** The reply to `path` of the last few seconds, or `ask`'s; those who ask at once share one call. A failure is not kept. */
export async function recentRead(
  accountUuid: string,
  path: string,
  ask: () => Promise<unknown>,
): Promise<unknown> {
  const key = `${accountUuid} ${path}`;
  const productMs = (await now()).getTime();
  const askedAtMs = performance.now();
  dropOld(askedAtMs);
  const known = reads.get(key);
  if (known && Math.abs(productMs - known.productMs) < 2 * keepMs) return known.reply;
  const read: Read = { askedAtMs, productMs, reply: ask() };
  reads.delete(key);
  reads.set(key, read);
  read.reply.catch(() => reads.get(key) === read && reads.delete(key));
  return read.reply;
}

/** After a write nothing that was read before it counts. */
export function forgetReads(accountUuid: string): void {
  for (const key of reads.keys()) if (key.startsWith(`${accountUuid} `)) reads.delete(key);
}
