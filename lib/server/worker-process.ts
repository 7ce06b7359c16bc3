import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { isClockKnown } from "./clock.ts";
import { database } from "./database.ts";
import { enqueue } from "./enqueue.ts";
import { lookKinds, mailKinds } from "./job-kinds.ts";
import { log } from "./log.ts";
import { endUnmigrated } from "./migrated.ts";
import { workerBeat } from "./ready.ts";
import { endOnSignals, isEnding, onShutdown } from "./shutdown.ts";
import { startTelemetry } from "./telemetry-start.ts";
import { nudgeWorker, startWorkerOver } from "./worker.ts";

const beatEveryMs = 5_000;
const againMs = 1_000;
let beatAtMs = Number.NEGATIVE_INFINITY;

function beat(): void {
  if (performance.now() - beatAtMs < beatEveryMs) return;
  beatAtMs = performance.now();
  workerBeat().catch((err: unknown) => log.warn({ err }, "the worker could not say that it is at work"));
}

/** A database that is away as the process starts is asked again: pages say meanwhile what they can. */
async function askToTidy(): Promise<void> {
  while (!isEnding()) {
    try {
      await enqueue(database(), { kind: "tidy", key: "all" });
      return nudgeWorker();
    } catch (err) {
      log.error({ err }, "the worker could not ask for its first job");
      await sleep(againMs, null, { ref: false });
    }
  }
}

/** By the real time instead of the sandbox's, jobs would be done months early and put off to days long gone. */
async function waitForClock(): Promise<void> {
  while (!isEnding() && !(await isClockKnown())) await sleep(againMs);
}

async function start(): Promise<void> {
  await waitForClock();
  if (isEnding()) return;
  // Places of their own: mails that a silent mail server holds up must not keep accounts from being looked at.
  const workers = [
    startWorkerOver(lookKinds, { places: 12, beat }),
    startWorkerOver(mailKinds, { places: 4, beat }),
  ];
  onShutdown("worker", async () => void (await Promise.all(workers.map((worker) => worker.stop()))));
  void askToTidy();
  log.info("the worker is at work");
}

/**
 * Starts the worker of this process: it takes jobs of every kind until the process is told to end, as soon as the
 * database answers and, on the sandbox, its clock was read.
 */
export function startWorker(): void {
  void start();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await endUnmigrated();
  await startTelemetry();
  endOnSignals();
  startWorker();
}
