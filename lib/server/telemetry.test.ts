import "./test-world.ts";
import { trace } from "@opentelemetry/api";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { members } from "#lib/domain/members.ts";
import { problem } from "#lib/domain/problem.ts";
import { accountClient } from "#lib/light/client.ts";
import { asAccountToken } from "#lib/light/credential.ts";
import { httpTransport } from "#lib/light/http-transport.ts";
import { database } from "./database.ts";
import { createLog, withRequestId } from "./log.ts";
import { sharedMap } from "./per-process.ts";
import { count, inSpan, level, measure } from "./telemetry.ts";
import { isTelemetryWanted, startTelemetry } from "./telemetry-start.ts";
import { startCollector } from "./test-collector.ts";

const lines: string[] = [];
const log = createLog({ write: (line: string) => lines.push(line) }, "info");
const askedWith: Headers[] = [];
const account = { uuid: "canary-uuid", email: "canary@porchlight.example", status: "active", locations: [] };

const light = accountClient(
  httpTransport({
    baseUrl: "http://light.test",
    token: async () => asAccountToken("canary-token"),
    takeTurn: async () => () => {},
    record: (call) => log.info({ light: call }, "light call"),
    fetch: async (_url, init = {}) => {
      askedWith.push(new Headers(init.headers));
      return askedWith.length === 2 ? Response.json(account) : new Response("{}", { status: 500 });
    },
  }),
);

const { url, received, close } = await startCollector();

beforeAll(async () => {
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", url);
  vi.stubEnv("OTEL_SERVICE_NAME", "portal-of-a-test");
  await startTelemetry();
});
afterAll(() => close());

/** As Next describes a request. */
const requestAttributes = {
  "next.span_type": "BaseServer.handleRequest",
  "next.route": "/home/[home]",
  "http.method": "GET",
  "http.target": "/home/canary?token=canary",
};

const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();

/** One that is due, and what is not: planned, tried again later, being done, given up. */
async function addJobs() {
  const due = {
    kind: "account",
    data: "{}",
    due_at: inMs(-60_000),
    is_asked: 0,
    attempts: 0,
    created_at: "2020-01-01T00:00:00.000Z",
  };
  const jobs = [
    due,
    { ...due, due_at: inMs(60_000) },
    { ...due, due_at: inMs(-600_000), not_before: inMs(60_000) },
    { ...due, due_at: inMs(-600_000), leased_until: inMs(60_000) },
    { ...due, due_at: inMs(-600_000), failed_at: inMs(0) },
  ];
  for (const [index, job] of jobs.entries())
    await database()
      .insertInto("job")
      .values({ ...job, id: `${index}`, key: `${index}` })
      .execute();
}

/** As the process ends: what is kept is sent. */
async function endTelemetry() {
  for (const { act } of sharedMap<{ act: () => Promise<void> }>("shutdown acts").values()) await act();
}

/** What the collector was sent under a path, flat: objects that have a name. */
function named(path: string): Map<string, unknown> {
  const found = new Map<string, unknown>();
  JSON.stringify(
    received.filter((sent) => sent.path === path),
    (_, value) => {
      const { name } = members(value);
      if (typeof name === "string") found.set(name, value);
      return value;
    },
  );
  return found;
}

const gaugeOf = (metrics: Map<string, unknown>, name: string) =>
  Number(/"asDouble":([\d.]+)/.exec(JSON.stringify(metrics.get(name)))?.[1]);

test("traces and metrics of a request reach the collector, joined from the request to Light, and name nobody", async () => {
  await withRequestId("request-1", () =>
    inSpan("GET /home/canary", requestAttributes, async () => {
      await light.getAccount().catch(() => null);
      trace.getTracer("a library").startSpan("canary of a library").end();
      trace.getActiveSpan()?.recordException(new Error("canary of an error"));
    }),
  );
  await inSpan("job", { "job.kind": "account", who: "canary" }, async () => {
    throw problem("light_down", { cause: new Error("canary") });
  }).catch(() => null);
  count("porchlight.webhook.receipts", { "webhook.event": "account.updated", outcome: "stored" });
  measure("porchlight.job.duration", 250, { "job.kind": "account", outcome: "done" });
  level("porchlight.streams.open", 1);
  await addJobs();
  await endTelemetry();

  const spans = named("/v1/traces");
  const metrics = named("/v1/metrics");
  const traceId = members(spans.get("GET /home/[home]")).traceId;
  expect(members(spans.get("light getAccount"))).toMatchObject({ traceId, status: { code: 0 } });
  expect(askedWith).toHaveLength(2);
  expect(askedWith[0]?.get("traceparent")).toContain(traceId);
  expect(askedWith[0]?.get("x-request-id")).toBe("request-1");
  expect(lines[0]).toContain(`"trace_id":"${traceId}"`);
  expect(lines[0]).toContain('"request_id":"request-1"');
  expect(JSON.stringify(spans.get("job"))).toContain("light_down");
  expect([...metrics.keys()].toSorted()).toEqual([
    "porchlight",
    "porchlight.job.duration",
    "porchlight.jobs.due",
    "porchlight.jobs.failed",
    "porchlight.jobs.oldest_due",
    "porchlight.light.call.duration",
    "porchlight.streams.open",
    "porchlight.webhook.receipts",
  ]);
  expect(gaugeOf(metrics, "porchlight.jobs.due")).toBe(1);
  expect(gaugeOf(metrics, "porchlight.jobs.failed")).toBe(1);
  // Those of ten minutes ago are none that somebody could begin now.
  expect(gaugeOf(metrics, "porchlight.jobs.oldest_due")).toBeGreaterThanOrEqual(60);
  expect(gaugeOf(metrics, "porchlight.jobs.oldest_due")).toBeLessThan(600);
  const waits = members(metrics.get("porchlight.job.duration")).histogram;
  expect(JSON.stringify(waits)).toContain('"bucketCounts":[0,0,0,0,1,');
  expect(JSON.stringify(received)).toContain("portal-of-a-test");
  expect(JSON.stringify(received)).not.toContain("canary");
});

test.each([
  [{}, false],
  [{ OTEL_SERVICE_NAME: "portal" }, false],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: " " }, false],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: "http://collector:4318" }, true],
  [{ OTEL_EXPORTER_OTLP_METRICS_ENDPOINT: "http://collector:4318" }, true],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: "http://collector:4318", OTEL_SDK_DISABLED: "TRUE" }, false],
])("with %o telemetry is wanted: %s", (source, isWanted) => {
  expect(isTelemetryWanted(source)).toBe(isWanted);
});
