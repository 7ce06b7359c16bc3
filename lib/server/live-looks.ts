import "server-only";
import { askToLook } from "./ask-to-look.ts";
import { now } from "./clock.ts";
import { database } from "./database.ts";
import { sharedMap } from "./per-process.ts";
import { nudgeWorker } from "./worker.ts";

/** As long as a page may go without what no webhook tells. */
const staleMs = 10 * 60_000;
const checkEveryMs = 60_000;

/** By account, in the process's own time: until then it needs no check. */
const checkedUntil = sharedMap<number>("live looks");

/**
 * Somebody has these accounts' pages open: those that were last looked at more than ten minutes ago are looked at, each
 * again ten minutes later. May be called as often as one likes: an account costs a read once a minute.
 */
export async function lookWhereStale(accountUuids: Iterable<string>): Promise<void> {
  const nowMs = performance.now();
  for (const [uuid, untilMs] of checkedUntil) if (untilMs <= nowMs) checkedUntil.delete(uuid);
  const unsure = [...new Set(accountUuids)].filter((uuid) => !checkedUntil.has(uuid));
  if (unsure.length === 0) return;
  for (const uuid of unsure) checkedUntil.set(uuid, nowMs + checkEveryMs);
  const stale = await database()
    .selectFrom("watched_account")
    .select("light_account_uuid")
    .where("light_account_uuid", "in", unsure)
    .where("read_at", "<", new Date((await now()).getTime() - staleMs).toISOString())
    .execute();
  const uuids = stale.map(({ light_account_uuid }) => light_account_uuid);
  const isAsked = await askToLook(database(), ...uuids);
  // Not sooner, though the look fails: its tries are the worker's.
  for (const uuid of uuids) checkedUntil.set(uuid, nowMs + staleMs);
  if (isAsked) nudgeWorker();
}
