import "server-only";
import { sql } from "kysely";
import { database } from "./database.ts";
import { retryJobs } from "./failed-jobs.ts";
import { jobKinds } from "./job-kinds.ts";
import { nudgeWorker } from "./worker.ts";

const hourMs = 3_600_000;
/** As `leaseJobs` has it: what is planned further ahead was planned before the clock was set back, and is due. */
const farMs = 36 * hourMs;
const mostShown = 50;

/** As `retryJobs`; the worker begins at once. */
export async function retryGivenUp(id: string | null): Promise<number> {
  const count = await retryJobs(id);
  if (count > 0) nudgeWorker();
  return count;
}

/** A job that failed and is tried again by itself. */
export interface FailingJob {
  id: string;
  kind: string;
  key: string;
  attempts: number;
  error: string | null;
  /** In real time; null: it is being tried. */
  next_try: string | null;
}

/** Jobs that failed at least once and are not given up, the next to be tried first; at most 50, and how many in all. */
export async function failingJobs(): Promise<{ jobs: FailingJob[]; count: number }> {
  const failing = database()
    .selectFrom("job")
    .where("failed_at", "is", null)
    .where("error", "is not", null)
    .where("attempts", ">", 0);
  const [rows, { count }] = await Promise.all([
    failing
      .select(["id", "kind", "key", "attempts", "error", "not_before", "leased_until"])
      .orderBy("not_before")
      .limit(mostShown)
      .execute(),
    failing.select(({ fn }) => fn.countAll<number>().as("count")).executeTakeFirstOrThrow(),
  ]);
  const realNow = new Date().toISOString();
  const jobs = rows.map(({ leased_until, not_before, ...job }) => ({
    ...job,
    next_try: leased_until && leased_until >= realNow ? null : (not_before ?? realNow),
  }));
  return { jobs, count: Number(count) };
}

/** How much waits, of one kind of job. What was given up is not among it. */
export interface WaitingJobs {
  kind: string;
  due: number;
  under_way: number;
  /** After a failure, for its next try. */
  failing: number;
  next_hour: number;
  later: number;
}

/** What waits, by kind, and since when the oldest of it has been due. `at` is the product's time. */
export async function waitingJobs(at: Date): Promise<{ kinds: WaitingJobs[]; oldestDue: Date | null }> {
  const realNow = new Date().toISOString();
  const [due, soon, far] = [0, hourMs, farMs].map((ms) => new Date(at.getTime() + ms).toISOString());
  const state = sql<keyof Omit<WaitingJobs, "kind">>`case
    when leased_until >= ${realNow} then 'under_way'
    when not_before > ${realNow} then 'failing'
    when due_at <= ${due} or due_at > ${far} then 'due'
    when due_at <= ${soon} then 'next_hour'
    else 'later' end`;
  const rows = await database()
    .selectFrom(
      database()
        .selectFrom("job")
        .select(["kind", "due_at", state.as("state")])
        .where("failed_at", "is", null)
        .as("waiting"),
    )
    .select(({ fn }) => [
      "kind",
      "state",
      fn.countAll<number>().as("count"),
      // What is due at once has no time of its own.
      fn.min("due_at").filterWhere("due_at", ">", "").as("oldest"),
    ])
    .groupBy(["kind", "state"])
    .execute();
  const none = { due: 0, under_way: 0, failing: 0, next_hour: 0, later: 0 };
  const kinds = [...new Set([...Object.keys(jobKinds), ...rows.map(({ kind }) => kind)])].map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    return { kind, ...none, ...Object.fromEntries(own.map((row) => [row.state, Number(row.count)])) };
  });
  const oldest = rows.flatMap((row) => (row.state === "due" && row.oldest ? [row.oldest] : [])).toSorted()[0];
  return { kinds, oldestDue: oldest && oldest <= at.toISOString() ? new Date(oldest) : null };
}
