import "server-only";
import { type Attributes, metrics, SpanStatusCode, trace } from "@opentelemetry/api";
import { Problem } from "#lib/domain/problem.ts";
import { seconds } from "#lib/light/call-telemetry.ts";

// Everything here does nothing until `startTelemetry` has found OpenTelemetry's variables. Attributes are kinds, names
// and outcomes out of closed lists: never a person, an id or an address. Only the keys of telemetry-scrub.ts leave.
const scope = "porchlight";

/** Counters, with their attributes: `webhook.event` and `outcome`; `mail.kind` and `outcome`. */
type CounterName = "porchlight.webhook.receipts" | "porchlight.mails";
/** Seconds, with their attributes: `job.kind` and `outcome`. */
type DurationName = "porchlight.job.duration";
/** What goes up and down. */
type LevelName = "porchlight.streams.open";

/**
 * Runs `act` as a span; the call to Light and the lines logged within it belong to the same trace. An error passes
 * through: the span keeps its code or its class, never its words.
 */
export function inSpan<T>(name: string, attributes: Attributes, act: () => Promise<T>): Promise<T> {
  return trace.getTracer(scope).startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await act();
    } catch (error) {
      const errorType = error instanceof Problem ? error.code : error instanceof Error && error.name;
      span.setAttribute("error.type", errorType || "unknown");
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

// Made anew each time: the meter answers with the one it knows, and before the start there is none worth keeping.

/** Counts one more. */
export function count(name: CounterName, attributes: Attributes): void {
  metrics.getMeter(scope).createCounter(name).add(1, attributes);
}

/** Adds one duration, in milliseconds, to a histogram; it leaves in seconds, as OpenTelemetry wants them. */
export function measure(name: DurationName, ms: number, attributes: Attributes): void {
  metrics
    .getMeter(scope)
    .createHistogram(name, seconds)
    .record(ms / 1000, attributes);
}

/** Moves a level up or down. */
export function level(name: LevelName, by: 1 | -1): void {
  metrics.getMeter(scope).createUpDownCounter(name).add(by);
}
