import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { type DestinationStream, destination, type Logger, pino } from "pino";
import { env } from "./env.ts";
import { scrubEntry, scrubText } from "./scrub.ts";

const requestStorage = new AsyncLocalStorage<{ requestId: string }>();

/** Runs `act` so that every line logged within it carries the request's id. */
export function withRequestId<T>(requestId: string, act: () => Promise<T>): Promise<T> {
  return requestStorage.run({ requestId }, act);
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
      mixin: () => {
        const requestId = requestStorage.getStore()?.requestId;
        return requestId ? { request_id: requestId } : {};
      },
      formatters: { level: (label) => ({ level: label }), log: scrubFields },
      hooks: { streamWrite: scrubText },
    },
    stream,
  );
}

/** The product's log: JSON lines on standard output. */
export const log: Logger = createLog(destination({ dest: 1, sync: true }), env.logLevel);
