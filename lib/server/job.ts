import "server-only";
import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { now } from "./clock.ts";
import { database, store } from "./database.ts";
import { atOnce } from "./enqueue.ts";
import type { Schema } from "./schema.ts";
import { scrubText } from "./scrub.ts";

/** How long a worker has before another may take its job, unless it says that it is still there. */
export const leaseMs = 30_000;
/** The next try of what is tried no more. */
export const never = "9999-12-31T00:00:00.000Z";
/** A job further ahead than this was planned before the clock was set back, and is due. */
export const farMs = 36 * 3_600_000;
/** After an hour of tries, which an outage may take, it is rather the job's own fault: many such must not fill every place. */
const manyAttempts = 60;
const mostWaitMs = { first: 60_000, later: 600_000 };

/** A job that this process holds. */
export interface Job {
  id: string;
  kind: string;
  /** What it is about. */
  key: string;
  data: unknown;
  /** Counts from 1. */
  attempts: number;
  lease: string;
}

/** Takes up to `count` jobs that are due: nobody else has them until the lease ends. Those that were asked for come first. */
export async function leaseJobs(count: number, kinds: readonly string[]): Promise<Job[]> {
  const { kind, db } = store();
  const at = await now();
  const real = Date.now();
  const lease = randomUUID();
  const realNow = new Date(real).toISOString();
  const far = new Date(at.getTime() + farMs).toISOString();
  const rows = await db
    .updateTable("job")
    .set({
      lease,
      leased_until: new Date(real + leaseMs).toISOString(),
      is_asked: 0,
      attempts: sql`attempts + 1`,
    })
    .where((row) => {
      const due = row
        .selectFrom("job")
        .select("id")
        .where("kind", "in", kinds)
        .where((where) => where.or([where("due_at", "<=", at.toISOString()), where("due_at", ">", far)]))
        .where((where) => where.or([where("leased_until", "is", null), where("leased_until", "<", realNow)]))
        .where((where) => where.or([where("not_before", "is", null), where("not_before", "<=", realNow)]))
        .orderBy("due_at")
        .limit(count);
      if (kind === "sqlite") return row("id", "in", due);
      // PostgreSQL may ask `in` anew for each row, and then takes others each time; an array is asked for once.
      return sql<boolean>`id = any(array(${due.forUpdate().skipLocked()}))`;
    })
    .returning(["id", "kind", "key", "data", "attempts"])
    .execute();
  return rows.map((row) => ({ ...row, data: JSON.parse(row.data), lease }));
}

/** The lease ended meanwhile: another worker does the job, and nothing of this one's may count. */
export class LeaseLost extends Error {}

const held = (db: Kysely<Schema>, job: Job) =>
  db.updateTable("job").where("id", "=", job.id).where("lease", "=", job.lease);

async function mustHold(changed: Promise<{ numUpdatedRows: bigint }>): Promise<void> {
  if (Number((await changed).numUpdatedRows) !== 1) throw new LeaseLost("another worker has the job");
}

const free = {
  lease: null,
  leased_until: null,
  attempts: 0,
  not_before: null,
  error: null,
  failed_at: null,
} as const;

/**
 * The job is done: it goes, or waits for `again` in the product's time, or at once if it was asked for meanwhile. `tx` is the
 * transaction of what it did. @throws LeaseLost, which must undo that
 */
export async function finishJob(tx: Kysely<Schema>, job: Job, again: Date | null): Promise<void> {
  if (again) {
    const due_at = sql<string>`case when is_asked = 1 then ${atOnce} else ${again.toISOString()} end`;
    return mustHold(
      held(tx, job)
        .set({ ...free, due_at, is_asked: 0 })
        .executeTakeFirst(),
    );
  }
  await mustHold(
    held(tx, job)
      .set({ ...free, due_at: atOnce })
      .executeTakeFirst(),
  );
  await tx.deleteFrom("job").where("id", "=", job.id).where("is_asked", "=", 0).execute();
}

/** How long to wait after so many tries: 1, 2, 4 … seconds, a minute at most for an hour, then ten; and never all at once. */
export function waitMs(attempts: number, random = Math.random()): number {
  const mostMs = attempts > manyAttempts ? mostWaitMs.later : mostWaitMs.first;
  return Math.round(Math.min(mostMs, 1_000 * 2 ** (attempts - 1)) * (0.75 + random / 2));
}

/** How often a kind of job is tried. */
export interface Tries {
  /** From so many on it is listed as given up, until it succeeds after all. */
  listedAfter: number;
  /** The last one; what it is about may have no end. */
  last: number;
}

/** It failed: tried again later, unless that was the last time. */
export async function failJob(job: Job, error: unknown, { listedAfter, last }: Tries): Promise<void> {
  const real = Date.now();
  const message = error instanceof Error ? error.message : String(error);
  const isListed = job.attempts >= listedAfter;
  await held(database(), job)
    .set({
      lease: null,
      leased_until: null,
      error: scrubText(message).slice(0, 300),
      not_before: job.attempts >= last ? never : new Date(real + waitMs(job.attempts)).toISOString(),
      ...(isListed ? { failed_at: sql<string>`coalesce(failed_at, ${new Date(real).toISOString()})` } : {}),
    })
    .execute();
}

/** Still at it: the lease begins anew. */
export async function prolongLease(job: Job): Promise<void> {
  const leased_until = new Date(Date.now() + leaseMs).toISOString();
  await held(database(), job).set({ leased_until }).execute();
}

/** Gives a job back unfinished, so that another worker need not wait for the lease to end. */
export async function giveBack(job: Job): Promise<void> {
  await held(database(), job).set({ lease: null, leased_until: null, attempts: sql`attempts - 1` }).execute();
}
