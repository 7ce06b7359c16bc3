import "server-only";
import { fileURLToPath } from "node:url";
import { database } from "./database.ts";
import { enqueue } from "./job.ts";
import { lookKinds, mailKinds } from "./job-kinds.ts";
import { log } from "./log.ts";
import { workerBeat } from "./ready.ts";
import { endOnSignals, onShutdown } from "./shutdown.ts";
import { startTelemetry } from "./telemetry-start.ts";
import { startWorkerOver } from "./worker.ts";

const beatEveryMs = 5_000;
let beatAtMs = Number.NEGATIVE_INFINITY;

function beat(): void {
  if (performance.now() - beatAtMs < beatEveryMs) return;
  beatAtMs = performance.now();
  workerBeat().catch((err: unknown) => log.warn({ err }, "the worker could not say that it is at work"));
}

/** Starts the worker of this process: it takes jobs of every kind until the process is told to end. */
export async function startWorker(): Promise<void> {
  await enqueue(database(), { kind: "tidy", key: "all" });
  // Places of their own: mails that a silent mail server holds up must not keep accounts from being looked at.
  const workers = [
    startWorkerOver(lookKinds, { places: 12, beat }),
    startWorkerOver(mailKinds, { places: 4, beat }),
  ];
  onShutdown("worker", async () => void (await Promise.all(workers.map((worker) => worker.stop()))));
  log.info("the worker is at work");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await startTelemetry();
  endOnSignals();
  await startWorker();
}
