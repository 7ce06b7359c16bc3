import "server-only";
import { metrics } from "@opentelemetry/api";
import { now } from "./clock.ts";
import { database } from "./database.ts";

async function readQueue(): Promise<{ due: number; oldestSeconds: number; failed: number }> {
  const at = await now();
  const row = await database()
    .selectFrom("job")
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere("failed_at", "is not", null).as("failed"),
      fn.countAll<number>().filterWhere("failed_at", "is", null).as("due"),
      // What is due at once has no time of its own.
      fn.min("due_at").filterWhere("failed_at", "is", null).filterWhere("due_at", ">", "").as("oldest"),
    ])
    .where((eb) => eb.or([eb("due_at", "<=", at.toISOString()), eb("failed_at", "is not", null)]))
    .executeTakeFirstOrThrow();
  const oldestMs = row.oldest ? at.getTime() - Date.parse(row.oldest) : 0;
  return { due: Number(row.due), failed: Number(row.failed), oldestSeconds: Math.max(0, oldestMs / 1000) };
}

/** Reports how much work waits, for how long (seconds), and how much was given up, each time metrics are sent. */
export function watchQueue(): void {
  const meter = metrics.getMeter("porchlight");
  const due = meter.createObservableGauge("porchlight.jobs.due");
  const oldest = meter.createObservableGauge("porchlight.jobs.oldest_due", { unit: "s" });
  const failed = meter.createObservableGauge("porchlight.jobs.failed");
  meter.addBatchObservableCallback(
    async (result) => {
      const queue = await readQueue();
      result.observe(due, queue.due);
      result.observe(oldest, queue.oldestSeconds);
      result.observe(failed, queue.failed);
    },
    [due, oldest, failed],
  );
}
