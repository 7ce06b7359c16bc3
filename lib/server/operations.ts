import "server-only";
import { now } from "./clock.ts";
import { database, store } from "./database.ts";
import { env } from "./env.ts";
import { failedJobs } from "./failed-jobs.ts";
import { jobKinds } from "./job-kinds.ts";
import { failingJobs } from "./operations-jobs.ts";
import { recentWebhooks } from "./operations-webhooks.ts";
import { isBeatLate, lastWorkerBeat } from "./ready.ts";
import { waitingJobs } from "./waiting-jobs.ts";

const minuteMs = 60_000;
const clockMovedMs = 5_000;

/** How the portal's parts are. */
interface Health {
  /** Real time. */
  checkedAt: Date;
  /** Real time; null: no worker has ever been at work. */
  beat: Date | null;
  isWorkerLate: boolean;
  database: "sqlite" | "postgres";
  /** null: the sandbox. */
  lightHost: string | null;
  /** The product's time, and whether it is another than the real one. */
  at: Date;
  isClockMoved: boolean;
}

/** How well accounts are looked at. Times are the product's. */
interface Watched {
  count: number;
  /** Sent, and neither with service nor cancelled as they were seen last. */
  enrolling: number;
  /** The one whose last look is longest ago. */
  longest: { account_uuid: string; readAt: Date } | null;
  neverRead: number;
  lookedAtLastMinute: number;
}

async function watched(at: Date): Promise<Watched> {
  const accounts = database()
    .selectFrom("home")
    .leftJoin("watched_account", "watched_account.light_account_uuid", "home.light_account_uuid")
    .where("home.light_account_uuid", "is not", null);
  const since = new Date(at.getTime() - minuteMs).toISOString();
  const [counts, longest] = await Promise.all([
    accounts
      .select(({ fn }) => [
        fn.countAll<number>().as("count"),
        fn.countAll<number>().filterWhere("read_at", "is", null).as("never"),
        fn.countAll<number>().filterWhere("read_at", ">", since).as("looked"),
        fn
          .countAll<number>()
          .filterWhere("home.finalized_at", "is not", null)
          // Keys of facts (`account-facts.ts`) that stand for an end.
          .filterWhere("snapshot", "not like", '%"service_active"%')
          .filterWhere("snapshot", "not like", '%"enrollment_cancelled"%')
          .as("enrolling"),
      ])
      .executeTakeFirstOrThrow(),
    accounts
      .select(["home.light_account_uuid as account_uuid", "read_at"])
      .where("read_at", "is not", null)
      .orderBy("read_at")
      .limit(1)
      .executeTakeFirst(),
  ]);
  const { account_uuid, read_at } = longest ?? {};
  return {
    count: Number(counts.count),
    enrolling: Number(counts.enrolling),
    longest: account_uuid && read_at ? { account_uuid, readAt: new Date(read_at) } : null,
    neverRead: Number(counts.never),
    lookedAtLastMinute: Number(counts.looked),
  };
}

/** All that the page of whoever runs the portal shows: no person, only accounts' uuids, kinds, counts, times and scrubbed errors. */
export async function readOperations() {
  const at = await now();
  const checkedAt = new Date();
  const [beat, givenUp, failing, waiting, webhooks, accounts] = await Promise.all([
    lastWorkerBeat(),
    failedJobs(),
    failingJobs(),
    waitingJobs(at, Object.keys(jobKinds)),
    recentWebhooks(),
    watched(at),
  ]);
  const health: Health = {
    checkedAt,
    beat,
    isWorkerLate: isBeatLate(beat, checkedAt),
    database: store().kind,
    lightHost: env.isSandbox ? null : new URL(env.lightApiUrl).host,
    at,
    isClockMoved: Math.abs(at.getTime() - checkedAt.getTime()) > clockMovedMs,
  };
  return { health, givenUp, failing, waiting, webhooks, accounts };
}
