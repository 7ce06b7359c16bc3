import "server-only";
import { createHash } from "node:crypto";
import {
  RateLimiterPostgres,
  RateLimiterRes,
  RateLimiterSQLite,
  type RateLimiterStoreAbstract,
} from "rate-limiter-flexible";
import { problem } from "#lib/domain/problem.ts";
import { store } from "./database.ts";

/** How often: `points` in any window of `perSeconds`. */
export interface Allowance {
  points: number;
  perSeconds: number;
}

const limiters = new Map<string, RateLimiterStoreAbstract>();

function limiterFor(name: string, { points, perSeconds }: Allowance): RateLimiterStoreAbstract {
  const { kind, client } = store();
  const options = {
    storeClient: client,
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: perSeconds,
  };
  return kind === "sqlite"
    ? new RateLimiterSQLite({ ...options, storeType: "better-sqlite3", clearExpiredByTimeout: true })
    : new RateLimiterPostgres({ ...options, storeType: "pool" });
}

/**
 * Counts one use of `name` by `key` (kept only as a hash), shared by all instances through the database.
 * @throws Problem `rate_limited` with `cause: { retryAfterSeconds }`.
 */
export async function limit(name: string, key: string, allowance: Allowance): Promise<void> {
  const limiter = limiters.get(name) ?? limiterFor(name, allowance);
  limiters.set(name, limiter);
  try {
    await limiter.consume(createHash("sha256").update(key).digest("base64url"));
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw problem("rate_limited", { cause: { retryAfterSeconds: Math.ceil(refusal.msBeforeNext / 1000) } });
  }
}
