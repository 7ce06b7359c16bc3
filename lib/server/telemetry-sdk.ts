import "server-only";
import { context, DiagLogLevel, diag, metrics, propagation, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import { OTLPMetricExporter } from "@opentelemetry/exporter-metrics-otlp-http";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
  serviceInstanceIdDetector,
} from "@opentelemetry/resources";
import { MeterProvider, PeriodicExportingMetricReader } from "@opentelemetry/sdk-metrics";
import { BasicTracerProvider, BatchSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { log } from "./log.ts";
import { onShutdown } from "./shutdown.ts";
import { watchQueue } from "./telemetry-queue.ts";
import { scrubbing } from "./telemetry-scrub.ts";

const warn = (detail: string) =>
  log.warn({ detail }, "telemetry did not reach the collector, or is set wrongly");
const nothing = () => {};
const diagnostics = { error: warn, warn, info: nothing, debug: nothing, verbose: nothing };

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Sends traces and metrics to an OTLP collector over HTTP as JSON. Its address, headers, time-outs, sampler and batches
 * come from OpenTelemetry's standard variables, which its packages read themselves.
 */
export function startSdk(variables: Variables): void {
  diag.setLogger(diagnostics, DiagLogLevel.WARN);
  const resource = defaultResource()
    .merge(resourceFromAttributes({ "service.name": "porchlight" }))
    .merge(detectResources({ detectors: [serviceInstanceIdDetector, envDetector] }));
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  const close: (() => Promise<void>)[] = [];
  if (variables.OTEL_TRACES_EXPORTER !== "none") {
    const spanProcessors = [new BatchSpanProcessor(scrubbing(new OTLPTraceExporter()))];
    const tracer = new BasicTracerProvider({ resource, spanProcessors });
    trace.setGlobalTracerProvider(tracer);
    close.push(() => tracer.shutdown());
  }
  if (variables.OTEL_METRICS_EXPORTER !== "none") {
    const exportIntervalMillis = Number(variables.OTEL_METRIC_EXPORT_INTERVAL) || 60_000;
    const exportTimeoutMillis = Math.min(30_000, exportIntervalMillis);
    const exporter = new OTLPMetricExporter();
    const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis, exportTimeoutMillis });
    const meter = new MeterProvider({ resource, readers: [reader] });
    metrics.setGlobalMeterProvider(meter);
    watchQueue();
    close.push(() => meter.shutdown());
  }
  onShutdown("telemetry", async () => void (await Promise.all(close.map((act) => act()))), "last");
}
