import "server-only";
import { database } from "./database.ts";
import { retryJobs } from "./failed-jobs.ts";
import { nudgeWorker } from "./worker.ts";

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
