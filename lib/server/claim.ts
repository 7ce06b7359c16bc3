import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { problem } from "#lib/domain/problem.ts";
import { store } from "./database.ts";
import { sharedNowMs } from "./fleeting.ts";
import { log } from "./log.ts";
import { sharedMap } from "./per-process.ts";

const mostWaitMs = 60_000;
/** Apart by chance, so that those who wait do not ask all at once. */
const pause = () => wait(50 + Math.random() * 100);

async function take(name: string, holder: string, ttlMs: number): Promise<boolean> {
  const { db, kind } = store();
  const until = sql<number>`${sharedNowMs(kind)} + ${sql.lit(ttlMs)}`;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("claim")
    .values({ name, holder, until })
    .onConflict((conflict) =>
      conflict.column("name").doUpdateSet({ holder, until }).where("claim.until", "<=", sharedNowMs(kind)),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

async function renew(name: string, holder: string, ttlMs: number): Promise<void> {
  const { db, kind } = store();
  await db
    .updateTable("claim")
    .set({ until: sql<number>`${sharedNowMs(kind)} + ${sql.lit(ttlMs)}` })
    .where("name", "=", name)
    .where("holder", "=", holder)
    .execute();
}

async function isTaken(name: string): Promise<boolean> {
  const { db, kind } = store();
  const row = await db
    .selectFrom("claim")
    .select("name")
    .where("name", "=", name)
    .where("until", ">", sharedNowMs(kind))
    .executeTakeFirst();
  return row !== undefined;
}

async function holding<T>(name: string, ttlMs: number, act: () => Promise<T>): Promise<T> {
  const holder = randomUUID();
  const startedAtMs = performance.now();
  while (!(await take(name, holder, ttlMs))) {
    if (performance.now() - startedAtMs > mostWaitMs)
      throw problem("light_busy", { cause: { retryAfterSeconds: 10 } });
    await pause();
  }
  const renewing = setInterval(() => {
    renew(name, holder, ttlMs).catch((err) => log.warn({ err }, "a claim could not be renewed"));
  }, ttlMs / 3);
  try {
    return await act();
  } finally {
    clearInterval(renewing);
    const { db } = store();
    await db
      .deleteFrom("claim")
      .where("name", "=", name)
      .where("holder", "=", holder)
      .execute()
      .catch((err) => log.warn({ err }, "a claim could not be given back: it ends by itself"));
  }
}

const turns = sharedMap<Promise<unknown>>("claims");

/**
 * Does what `name` stands for one at a time among all instances: whoever comes second waits, and should then look what the
 * first has done. A holder that was killed loses it `ttlMs` after its last sign of life.
 * @throws what `act` throws; Problem `light_busy` with `retryAfterSeconds` after waiting for a minute
 */
export function withClaim<T>(name: string, ttlMs: number, act: () => Promise<T>): Promise<T> {
  const held = () => holding(name, ttlMs, act);
  // Those of this process wait for one another without asking the database.
  const turn = (turns.get(name) ?? Promise.resolve()).then(held, held);
  turns.set(name, turn);
  return turn.finally(() => turns.get(name) === turn && turns.delete(name));
}

/** Waits until nobody does what `name` stands for, here or elsewhere; a minute at most. */
export async function claimEnds(name: string): Promise<void> {
  await turns.get(name)?.catch(() => null);
  const startedAtMs = performance.now();
  while ((await isTaken(name)) && performance.now() - startedAtMs < mostWaitMs) await pause();
}
