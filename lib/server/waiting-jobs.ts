import "server-only";
import { sql } from "kysely";
import { database } from "./database.ts";
import { farMs } from "./job.ts";

const hourMs = 3_600_000;

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

/**
 * What waits, by kind (those of `kinds` though nothing of them does), and since when the oldest of what is due has been. `at`
 * is the product's time.
 */
export async function waitingJobs(
  at: Date,
  kinds: readonly string[] = [],
): Promise<{ kinds: WaitingJobs[]; oldestDue: Date | null }> {
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
  const waiting = [...new Set([...kinds, ...rows.map(({ kind }) => kind)])].map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    return { kind, ...none, ...Object.fromEntries(own.map((row) => [row.state, Number(row.count)])) };
  });
  const oldest = rows.flatMap((row) => (row.state === "due" && row.oldest ? [row.oldest] : [])).toSorted()[0];
  return { kinds: waiting, oldestDue: oldest && oldest <= at.toISOString() ? new Date(oldest) : null };
}
