import { randomUUID } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { z } from "zod";
import type { LightEnv } from "../light/light-api.ts";
import { broken, pause } from "./broken-answer.ts";

export const faultKinds = ["status", "latency", "timeout", "cut", "half", "garbage", "wrong"] as const;

export const FaultInput = z.object({
  method: z
    .string()
    .transform((method) => method.toUpperCase())
    .pipe(z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]))
    .optional(),
  /** `*`, and names in braces as the OpenAPI file has them, stand for one segment. */
  path: z.string().startsWith("/").max(300),
  /** Only this path, none below it. */
  exact: z.boolean().default(false),
  kind: z.enum(faultKinds),
  status: z.int().min(400).max(599).default(503),
  latency_ms: z.int().min(0).max(120_000).default(1_000),
  when: z.enum(["before", "after"]).default("before"),
  times: z.int().min(1).nullable().default(null),
  /** Only for calls with this app's, or this account's, credential: tests that run side by side. */
  app_uuid: z.string().optional(),
  account_uuid: z.string().optional(),
});

export type Fault = z.infer<typeof FaultInput>;

export interface OrderedFault extends Fault {
  readonly id: string;
  /** How often it will still hit; null = until it is taken away. */
  readonly left: number | null;
  readonly hits: number;
}

/** Failures on order. `when: after` does the work first and then loses the answer. */
export class Faults {
  #faults: OrderedFault[] = [];

  add(fault: Fault): void {
    this.#faults.push({ ...fault, id: randomUUID(), left: fault.times, hits: 0 });
  }

  list(): readonly OrderedFault[] {
    return this.#faults;
  }

  remove(id: string): boolean {
    const before = this.#faults.length;
    this.#faults = this.#faults.filter((fault) => fault.id !== id);
    return this.#faults.length < before;
  }

  clear(): void {
    this.#faults = [];
  }

  inject(): MiddlewareHandler<LightEnv> {
    return async (c, next) => {
      const fault = this.#take(c);
      if (!fault) return next();
      c.set("fault", fault.kind);
      if (fault.when === "after") await next();
      if (fault.kind === "latency") await pause(c, fault.latency_ms);
      else c.res = await broken(c, fault);
      if (fault.kind === "latency" && fault.when === "before") await next();
    };
  }

  #take(c: Context<LightEnv>): OrderedFault | undefined {
    const found = this.#faults.find(
      (fault) =>
        fault.left !== 0 &&
        (!fault.method || fault.method === c.req.method) &&
        (!fault.app_uuid || fault.app_uuid === c.get("app")?.uuid) &&
        (!fault.account_uuid || fault.account_uuid === c.get("account")?.uuid) &&
        matches(fault.path, c.req.path, fault.exact),
    );
    if (!found) return undefined;
    const hit = { ...found, left: found.left === null ? null : found.left - 1, hits: found.hits + 1 };
    this.#faults = this.#faults.map((fault) => (fault.id === hit.id ? hit : fault));
    return hit;
  }
}

/** A path alone is a prefix that ends at a slash or at the end; with `*` or `{name}` it is matched whole. */
export function matches(pattern: string, path: string, isExact = false): boolean {
  const parts = pattern.split(/\*|\{\w+\}/);
  if (parts.length === 1) {
    return path === pattern || (!isExact && path.startsWith(pattern.replace(/\/?$/, "/")));
  }
  const escaped = parts.map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${escaped.join("[^/]*")}$`).test(path);
}
