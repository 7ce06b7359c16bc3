import type { MiddlewareHandler } from "hono";
import type { LightEnv } from "../light/light-api.ts";

export interface LoggedCall {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly credential: "app" | "account" | "none";
  readonly account_uuid: string | null;
  readonly status: number;
  readonly ms: number;
}

const mostKept = 500;

/** The latest calls of the API, newest last; never a body, a query or a token. */
export class CallLog {
  #calls: LoggedCall[] = [];
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  list(): readonly LoggedCall[] {
    return this.#calls;
  }

  clear(): void {
    this.#calls = [];
  }

  watch(): MiddlewareHandler<LightEnv> {
    return async (c, next) => {
      const startedMs = performance.now();
      await next();
      this.#calls.push({
        at: this.#now().toISOString(),
        method: c.req.method,
        path: c.req.path,
        credential: c.get("credential") ?? "none",
        account_uuid: c.get("account")?.uuid ?? null,
        status: c.res.status,
        ms: Math.round((performance.now() - startedMs) * 10) / 10,
      });
      if (this.#calls.length > mostKept) this.#calls.shift();
    };
  }
}
