import "server-only";
import { context, metrics, propagation, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import type { OperationName } from "./operations.ts";

/** A histogram of durations: OpenTelemetry's own buckets are made for milliseconds, and it wants seconds. */
export const seconds = {
  unit: "s",
  advice: { explicitBucketBoundaries: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] },
};

/** What goes along with one attempt of a call, and who is told how it ended. */
export interface FollowedCall {
  /** `x-request-id` of the request or job that caused it, and `traceparent` when traces are on. */
  headers: Record<string, string>;
  /** `status` is null when no answer came. */
  ended(status: number | null, ms: number): void;
}

/**
 * Runs one attempt of a call to Light as a span, and measures it by operation and status. Neither holds more than the
 * declared name of the operation. Costs nothing to speak of while telemetry is off.
 */
export function followCall<T>(
  operation: OperationName,
  attempt: number,
  act: (call: FollowedCall) => Promise<T>,
): Promise<T> {
  const attributes = { "light.operation": operation, "light.attempt": attempt };
  const options = { kind: SpanKind.CLIENT, attributes };
  return trace.getTracer("porchlight").startActiveSpan(`light ${operation}`, options, (span) => {
    const headers: Record<string, string> = {};
    propagation.inject(context.active(), headers);
    const requestId = globalThis.porchlightRequest?.getStore()?.requestId;
    if (requestId) headers["x-request-id"] = requestId;
    const ended = (status: number | null, ms: number) => {
      span.setAttribute("light.status", status ?? "none");
      if (status === null || status >= 400) span.setStatus({ code: SpanStatusCode.ERROR });
      metrics
        .getMeter("porchlight")
        .createHistogram("porchlight.light.call.duration", seconds)
        .record(ms / 1000, { "light.operation": operation, "light.status": String(status ?? "none") });
    };
    return act({ headers, ended }).finally(() => span.end());
  });
}
