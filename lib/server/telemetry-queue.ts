import "server-only";
import { metrics } from "@opentelemetry/api";
import { now } from "./clock.ts";
import { failedCount } from "./failed-jobs.ts";
import { waitingJobs } from "./waiting-jobs.ts";

/** Reports how much work waits, for how long (seconds), and how much was given up, each time metrics are sent. */
export function watchQueue(): void {
  const meter = metrics.getMeter("porchlight");
  const due = meter.createObservableGauge("porchlight.jobs.due");
  const oldest = meter.createObservableGauge("porchlight.jobs.oldest_due", { unit: "s" });
  const failed = meter.createObservableGauge("porchlight.jobs.failed");
  meter.addBatchObservableCallback(
    async (result) => {
      const at = await now();
      const [{ kinds, oldestDue }, givenUp] = await Promise.all([waitingJobs(at), failedCount()]);
      result.observe(
        due,
        kinds.reduce((sum, kind) => sum + kind.due, 0),
      );
      result.observe(oldest, oldestDue ? (at.getTime() - oldestDue.getTime()) / 1_000 : 0);
      result.observe(failed, givenUp);
    },
    [due, oldest, failed],
  );
}
