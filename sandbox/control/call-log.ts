import type { MiddlewareHandler } from "hono";
import type { LightEnv } from "../light/light-api.ts";

export interface LoggedCall {
  /** Grows by one; a reset does not start it anew. */
  readonly id: number;
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly credential: "app" | "account" | "none";
  readonly app_uuid: string | null;
  /** That of the credential, else the one that the path names. */
  readonly account_uuid: string | null;
  readonly status: number;
  readonly ms: number;
  /** The kind of fault that was ordered and hit this call. */
  readonly fault: string | null;
}

export interface CallFilter {
  readonly account_uuid?: string | undefined;
  readonly app_uuid?: string | undefined;
  /** An id: only calls after that one. Or an instant: calls from then on. */
  readonly since?: number | string | undefined;
}

const mostKept = 500;
const uuidInPath = /^\/v1\/app\/accounts\/([0-9a-f]{8}-[0-9a-f-]{27})(?:\/|$)/;

/** The latest calls of the API, newest last; never a body, a query or a token. */
export class CallLog {
  #calls: LoggedCall[] = [];
  #nextId = 1;
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  list({ account_uuid, app_uuid, since }: CallFilter = {}): readonly LoggedCall[] {
    return this.#calls.filter(
      (call) =>
        (!account_uuid || call.account_uuid === account_uuid) &&
        (!app_uuid || call.app_uuid === app_uuid) &&
        (since === undefined || (typeof since === "number" ? call.id > since : call.at >= since)),
    );
  }

  clear(): void {
    this.#calls = [];
  }

  watch(): MiddlewareHandler<LightEnv> {
    return async (c, next) => {
      const startedMs = performance.now();
      await next();
      this.#calls.push({
        id: this.#nextId++,
        at: this.#now().toISOString(),
        method: c.req.method,
        path: c.req.path,
        credential: c.get("credential") ?? "none",
        app_uuid: c.get("app")?.uuid ?? null,
        account_uuid: c.get("account")?.uuid ?? uuidInPath.exec(c.req.path)?.[1] ?? null,
        status: c.res.status,
        ms: Math.round((performance.now() - startedMs) * 10) / 10,
        fault: c.get("fault") ?? null,
      });
      if (this.#calls.length > mostKept) this.#calls.shift();
    };
  }
}
