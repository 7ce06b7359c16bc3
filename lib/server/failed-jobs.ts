import "server-only";
import { database } from "./database.ts";
import { atOnce } from "./enqueue.ts";
import { never } from "./job.ts";
import type { JobTable } from "./schema.ts";

const mostShown = 200;

/** A job that is listed as given up; `isStillTried` when it goes on by itself all the same. */
export type FailedJob = Pick<JobTable, "id" | "kind" | "key" | "attempts" | "created_at" | "error"> & {
  failed_at: string;
  isStillTried: boolean;
};

const failed = () => database().selectFrom("job").where("failed_at", "is not", null);

/** How many jobs were given up. */
export async function failedCount(): Promise<number> {
  const { count } = await failed()
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Jobs that were given up, the latest first, at most 200, and how many there are in all. */
export async function failedJobs(): Promise<{ jobs: FailedJob[]; count: number }> {
  const [rows, count] = await Promise.all([
    failed()
      .select(["id", "kind", "key", "attempts", "created_at", "error", "failed_at", "not_before"])
      .orderBy("failed_at", "desc")
      .limit(mostShown)
      .execute(),
    failedCount(),
  ]);
  const jobs = rows.flatMap(({ failed_at, not_before, ...row }) =>
    failed_at ? { ...row, failed_at, isStillTried: not_before !== never } : [],
  );
  return { jobs, count };
}

/** Has a job that was given up tried again now; false when there is none of this id. */
async function retry(id: string): Promise<boolean> {
  const { numUpdatedRows } = await database()
    .updateTable("job")
    .set({ attempts: 0, not_before: null, failed_at: null, due_at: atOnce })
    .where("id", "=", id)
    .where("failed_at", "is not", null)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** Has one job that was given up tried again now, or, without an id, all of them; how many that were. */
export async function retryJobs(id: string | null): Promise<number> {
  // One at a time: a statement over many rows and the end of a job could wait for each other.
  const ids = id === null ? (await failed().select("id").execute()).map((job) => job.id) : [id];
  let count = 0;
  for (const each of ids) if (await retry(each)) count += 1;
  return count;
}
