import { setTimeout as sleep } from "node:timers/promises";
import type { Context, MiddlewareHandler } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { z } from "zod";
import { LightError } from "../light/errors.ts";
import type { LightEnv } from "../light/light-api.ts";

const ContentStatus = z.custom<ContentfulStatusCode>(
  (status) => Number(status) >= 400 && Number(status) < 600,
);

export const FaultInput = z.object({
  method: z
    .string()
    .transform((method) => method.toUpperCase())
    .pipe(z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]))
    .optional(),
  path: z.string().startsWith("/").max(300),
  kind: z.enum(["status", "latency", "cut", "garbage", "timeout"]),
  status: z.int().min(400).max(599).default(503),
  latency_ms: z.int().min(0).max(120_000).default(1_000),
  when: z.enum(["before", "after"]).default("before"),
  times: z.int().min(1).nullable().default(null),
  /** Only for calls with this app's, or this account's, credential: tests that run side by side. */
  app_uuid: z.string().optional(),
  account_uuid: z.string().optional(),
});

export type Fault = z.infer<typeof FaultInput>;

const longestWaitMs = 300_000;

/** Failures on order. `when: after` does the work first and then loses the answer. */
export class Faults {
  #faults: { fault: Fault; left: number | null }[] = [];

  add(fault: Fault): void {
    this.#faults.push({ fault, left: fault.times });
  }

  list(): (Fault & { left: number | null })[] {
    return this.#faults.map(({ fault, left }) => ({ ...fault, left }));
  }

  clear(): void {
    this.#faults = [];
  }

  inject(): MiddlewareHandler<LightEnv> {
    return async (c, next) => {
      const fault = this.#take(c);
      if (!fault) return next();
      if (fault.when === "after") await next();
      if (fault.kind === "latency") await wait(c, fault.latency_ms);
      else c.res = await broken(c, fault);
      if (fault.kind === "latency" && fault.when === "before") await next();
    };
  }

  #take(c: Context<LightEnv>): Fault | undefined {
    const found = this.#faults.find(
      ({ fault, left }) =>
        left !== 0 &&
        (!fault.method || fault.method === c.req.method) &&
        (!fault.app_uuid || fault.app_uuid === c.get("app")?.uuid) &&
        (!fault.account_uuid || fault.account_uuid === c.get("account")?.uuid) &&
        matches(fault.path, c.req.path),
    );
    if (found && found.left !== null) found.left -= 1;
    return found?.fault;
  }
}

/** A path alone is a prefix that ends at a slash or at the end; with `*` it is matched whole. */
export function matches(pattern: string, path: string): boolean {
  if (!pattern.includes("*")) return path === pattern || path.startsWith(pattern.replace(/\/?$/, "/"));
  const escaped = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${escaped.join("[^/]*")}$`).test(path);
}

async function broken(c: Context<LightEnv>, fault: Fault): Promise<Response> {
  if (fault.kind === "garbage") {
    return c.body('<html>{"uuid": 12, "status"', 200, { "Content-Type": "application/json" });
  }
  if (fault.kind === "status") {
    throw new LightError(ContentStatus.parse(fault.status), "ordered_fault", "This failure was ordered.");
  }
  if (fault.kind === "timeout") await wait(c, longestWaitMs);
  c.env?.incoming?.destroy();
  return c.body(null, 502);
}

async function wait(c: Context, ms: number): Promise<void> {
  await sleep(ms, undefined, { signal: c.req.raw.signal, ref: false }).catch(() => undefined);
}
