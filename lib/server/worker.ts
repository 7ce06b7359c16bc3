import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import type { Kysely } from "kysely";
import { database } from "./database.ts";
import {
  failJob,
  finishJob,
  giveBack,
  type Job,
  LeaseLost,
  leaseJobs,
  leaseMs,
  prolongLease,
  type Tries,
} from "./job.ts";
import { asBackground } from "./light-pace.ts";
import { log, withRequestId } from "./log.ts";
import { sharedMap } from "./per-process.ts";
import type { Schema } from "./schema.ts";
import { inSpan, measure } from "./telemetry.ts";

/** What doing a job came to. */
export interface Outcome {
  /** Runs in the transaction that ends the job: all of it counts, once, or none of it. */
  commit?: (tx: Kysely<Schema>) => Promise<void>;
  /** When to do it again, in the product's time; without it the job is over. */
  again?: Date;
  /** After the transaction. */
  after?: () => unknown;
}

/** One kind of job. */
export interface JobKind {
  act: (job: Job) => Promise<Outcome>;
  tries: Tries;
}

const idleMs = 1_000;
const patienceMs = 5_000;

const nudges = sharedMap<() => void>("workers of this process");

/** Tells the worker of this process, if there is one, that there is something to do. */
export function nudgeWorker(): void {
  for (const nudge of nudges.values()) nudge();
}

/** Does one job that this process holds: what it did and its end are one transaction, or it is tried again later. */
export async function doJob(kind: JobKind, job: Job): Promise<void> {
  const renewal = setInterval(() => {
    prolongLease(job).catch((err: unknown) => log.warn({ err }, "a lease could not be prolonged"));
  }, leaseMs / 3);
  const startedMs = performance.now();
  let outcome = "failed";
  try {
    const { commit, again, after } = await inSpan("job", { "job.kind": job.kind }, () => kind.act(job));
    await database()
      .transaction()
      .execute(async (tx) => {
        await finishJob(tx, job, again ?? null);
        await commit?.(tx);
      });
    outcome = "done";
    after?.();
  } catch (error) {
    if (error instanceof LeaseLost)
      return log.warn({ kind: job.kind }, "a job was taken over by another worker");
    log.warn({ err: error, kind: job.kind, attempts: job.attempts }, "a job failed and is tried again later");
    await failJob(job, error, kind.tries);
  } finally {
    clearInterval(renewal);
    measure("porchlight.job.duration", performance.now() - startedMs, { "job.kind": job.kind, outcome });
  }
}

/** Takes jobs and does them, until it is stopped. */
export interface Worker {
  /** Takes no more, waits a few seconds for those under way, and gives back what is not done. */
  stop(): Promise<void>;
}

/** Starts a worker of this process over `kinds`, `places` of them at once. `beat` is called every time it has looked for work. */
export function startWorkerOver(
  kinds: Readonly<Record<string, JobKind>>,
  { places, beat = () => {} }: { places: number; beat?: () => void },
): Worker {
  const name = `worker ${nudges.size}`;
  const underWay = new Map<Job, Promise<void>>();
  let isStopping = false;
  let isNudged = false;
  let wake = () => {};
  const nudge = () => {
    isNudged = true;
    wake();
  };
  nudges.set(name, nudge);

  /** Until there may be something to do. */
  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, idleMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  function begin(job: Job): void {
    const kind = kinds[job.kind];
    if (!kind) return;
    const doing = withRequestId(job.id, () => asBackground(() => doJob(kind, job)))
      .catch((err: unknown) => log.error({ err }, "a job could not be put back"))
      .finally(() => {
        underWay.delete(job);
        nudge();
      });
    underWay.set(job, doing);
  }

  async function work(): Promise<void> {
    while (!isStopping) {
      isNudged = false;
      const jobs = await takeSome(places - underWay.size, Object.keys(kinds));
      if (isStopping) await Promise.all(jobs.map(giveBack));
      else for (const job of jobs) begin(job);
      beat();
      if (!isNudged && (jobs.length === 0 || underWay.size >= places)) await rest();
    }
  }

  const working = work();
  return {
    async stop() {
      isStopping = true;
      nudges.delete(name);
      nudge();
      await working;
      await Promise.race([Promise.all(underWay.values()), sleep(patienceMs, null, { ref: false })]);
      await Promise.all([...underWay.keys()].map(giveBack));
    },
  };
}

/** A database that does not answer is no reason to end: it is asked again at the next look. */
async function takeSome(count: number, kinds: string[]): Promise<Job[]> {
  if (count <= 0) return [];
  try {
    return await leaseJobs(count, kinds);
  } catch (err) {
    log.error({ err }, "the worker could not look for work");
    return [];
  }
}
