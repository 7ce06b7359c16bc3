import "server-only";
import type { Attributes } from "@opentelemetry/api";
import type { ReadableSpan, SpanExporter } from "@opentelemetry/sdk-trace-base";

// Next puts whole addresses, with what was typed after the question mark, and the words of errors into its spans.
const kept = new Set([
  "error.type",
  "http.method",
  "http.route",
  "http.status_code",
  "job.attempt",
  "job.kind",
  "light.attempt",
  "light.operation",
  "light.status",
  "mail.kind",
  "next.route",
  "next.span_type",
  "outcome",
  "webhook.event",
]);

// Next makes some fifteen of each request and a hundred as it starts. These say what took how long; ours stand within them.
const nextSpans = new Set([
  "AppRender.getBodyResult",
  "AppRouteRouteHandlers.runHandler",
  "BaseServer.handleRequest",
]);

/** Ours and the telling ones of Next; libraries bring their own. */
function isTelling({ attributes, instrumentationScope }: ReadableSpan): boolean {
  return instrumentationScope.name === "porchlight" || nextSpans.has(String(attributes["next.span_type"]));
}

function scrubAttributes(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => kept.has(name)));
}

/** Next names a span after the address when it knows no route for it. */
function spanName({ name, attributes }: ReadableSpan): string {
  const type = attributes["next.span_type"];
  if (type === undefined) return name;
  const route = attributes["next.route"] ?? attributes["http.route"];
  const method = attributes["http.method"];
  return [method ?? type, route].filter(Boolean).join(" ");
}

/** A span as it may leave: a name and attributes of the closed list; no events, whose text could be anything. */
export function scrubSpan(span: ReadableSpan): ReadableSpan {
  return {
    name: spanName(span),
    kind: span.kind,
    spanContext: () => span.spanContext(),
    ...(span.parentSpanContext ? { parentSpanContext: span.parentSpanContext } : {}),
    startTime: span.startTime,
    endTime: span.endTime,
    status: { code: span.status.code },
    attributes: scrubAttributes(span.attributes),
    links: [],
    events: [],
    duration: span.duration,
    ended: span.ended,
    resource: span.resource,
    instrumentationScope: span.instrumentationScope,
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  };
}

/** An exporter that passes on the telling spans, scrubbed. */
export function scrubbing(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => exporter.export(spans.filter(isTelling).map(scrubSpan), done),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}
