import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";
import { trace } from "@opentelemetry/api";
import { type DestinationStream, destination, type Logger, pino } from "pino";
import { env } from "./env.ts";
import { scrubEntry, scrubText } from "./scrub.ts";

declare global {
  /** Of the whole process, as every page and handler is bundled with a copy of this module; `lib/light` reads it too. */
  var porchlightRequest: AsyncLocalStorage<{ requestId: string }> | undefined;
}

globalThis.porchlightRequest ??= new AsyncLocalStorage();
const requestStorage = globalThis.porchlightRequest;

/** Names the request from here to Light: on our reply, in every line, and on every call that it causes. */
export const requestIdHeader = "x-request-id";

/** Runs `act` so that every line logged within it, and every call to Light, carries the id of the request or job. */
export function withRequestId<T>(requestId: string, act: () => Promise<T>): Promise<T> {
  return requestStorage.run({ requestId }, act);
}

/** The id that came with a request when it is well formed and holds nothing that the log would hide, else a new one. */
export function requestIdOf(given: string | null | undefined): string {
  const isWellFormed = given && /^[A-Za-z0-9][\w.-]{7,63}$/.test(given) && scrubText(given) === given;
  return isWellFormed ? given : randomUUID();
}

/** Gives each request its id as it comes in, before Next reads it: what a page logs and asks of Light carries it too. */
export function nameRequests(): void {
  subscribe("http.server.request.start", (message) => {
    if (typeof message !== "object" || message === null || !("request" in message)) return;
    const { request } = message;
    if (!(request instanceof IncomingMessage)) return;
    const requestId = requestIdOf(request.headers[requestIdHeader]?.toString());
    request.headers[requestIdHeader] = requestId;
    requestStorage.enterWith({ requestId });
  });
}

function lineContext(): Record<string, string> {
  const requestId = requestStorage.getStore()?.requestId;
  const span = trace.getActiveSpan()?.spanContext();
  return {
    ...(requestId ? { request_id: requestId } : {}),
    ...(span ? { trace_id: span.traceId, span_id: span.spanId } : {}),
  };
}

/** Our own error form instead of pino's, which copies every property of an error as it is. */
const scrubFields = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, scrubEntry(key, value)]));

/** A logger that writes scrubbed JSON lines to `stream`: by key first, then the finished line by shape. */
export function createLog(stream: DestinationStream, level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: (error: unknown) => error },
      mixin: lineContext,
      formatters: { level: (label) => ({ level: label }), log: scrubFields },
      hooks: { streamWrite: scrubText },
    },
    stream,
  );
}

/** The product's log: JSON lines on standard output. */
export const log: Logger = createLog(destination({ dest: 1, sync: true }), env.logLevel);
