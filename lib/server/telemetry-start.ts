import "server-only";
import { log } from "./log.ts";

const endpoints = [
  "OTEL_EXPORTER_OTLP_ENDPOINT",
  "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
  "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT",
];

/** Whether OpenTelemetry's own variables name somebody to send to, and do not switch it off. */
export function isTelemetryWanted(source: Readonly<Record<string, string | undefined>>): boolean {
  if (source.OTEL_SDK_DISABLED?.trim().toLowerCase() === "true") return false;
  return endpoints.some((name) => source[name]?.trim());
}

/** Starts traces and metrics when they are wanted; otherwise nothing of OpenTelemetry but its API is loaded. */
export async function startTelemetry(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: the variables are OpenTelemetry's, and its packages read them there too.
  const source = process.env;
  if (!isTelemetryWanted(source)) return;
  const { startSdk } = await import("./telemetry-sdk.ts");
  startSdk(source);
  log.info("traces and metrics go to the collector");
}
