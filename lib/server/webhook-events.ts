import "server-only";
import { setImmediate as afterArrivals } from "node:timers/promises";
import { type Kysely, sql } from "kysely";
import { askingToLook, askToLook } from "./ask-to-look.ts";
import { database, store } from "./database.ts";
import type { Schema, WebhookEventTable } from "./schema.ts";
import { nudgeWorker } from "./worker.ts";

type Event = Omit<WebhookEventTable, "received_at">;

/** Each number is a statement of its own, which is kept prepared. */
const mostAtOnce = 20;

interface Arrival {
  event: Event;
  resolve: (isNew: boolean) => void;
  reject: (reason: unknown) => void;
}

const arrivals: Arrival[] = [];
let isStoring = false;

/**
 * Stores an event once by its uuid and has its account looked at. Those that arrive together share one commit, as the disk
 * takes longer for it than we for everything else. @returns whether it is new; resolves only once it is committed
 */
export function storeEvent(event: Event): Promise<boolean> {
  return new Promise((resolve, reject) => {
    arrivals.push({ event, resolve, reject });
    if (!isStoring) void storeArrivals();
  });
}

async function storeArrivals(): Promise<void> {
  isStoring = true;
  await afterArrivals();
  while (arrivals.length > 0) {
    const together = arrivals.splice(0, mostAtOnce);
    try {
      const fresh = await storeTogether(together.map(({ event }) => event));
      for (const { event, resolve } of together) resolve(fresh.delete(event.uuid));
    } catch (error) {
      for (const { reject } of together) reject(error);
    }
    await afterArrivals();
  }
  isStoring = false;
}

/** @returns the uuids that were not there before */
async function storeTogether(events: readonly Event[]): Promise<Set<string>> {
  const received_at = new Date().toISOString();
  // Always in the same order: two instances that wait for each other's rows would wait for ever.
  const rows = events.map((event) => ({ ...event, received_at })).sort((a, b) => (a.uuid < b.uuid ? -1 : 1));
  const { fresh, isAsked } = await (store().kind === "postgres" ? inOneStatement(rows) : inTransaction(rows));
  if (isAsked) nudgeWorker();
  return new Set(fresh.map(({ uuid }) => uuid));
}

interface Stored {
  fresh: readonly { uuid: string }[];
  isAsked: boolean;
}

const storing = (db: Kysely<Schema>, rows: readonly WebhookEventTable[]) =>
  db
    .insertInto("webhook_event")
    .values(rows)
    .onConflict((conflict) => conflict.column("uuid").doNothing())
    .returning(["uuid", "account_uuid"]);

const inTransaction = (rows: readonly WebhookEventTable[]): Promise<Stored> =>
  database()
    .transaction()
    .execute(async (tx) => {
      const fresh = await storing(tx, rows).execute();
      const accounts = fresh.flatMap(({ account_uuid }) => account_uuid ?? []);
      return { fresh, isAsked: await askToLook(tx, ...accounts) };
    });

/** The same where each statement is a journey to the database and back. */
async function inOneStatement(rows: readonly WebhookEventTable[]): Promise<Stored> {
  const db = database();
  const { rows: fresh } = await sql<{ uuid: string; asked: number }>`
    with fresh as (${storing(db, rows)}),
      asked as (${askingToLook(db, sql<string>`(select account_uuid from fresh)`)})
    select uuid, (select count(*) from asked) as asked from fresh`.execute(db);
  return { fresh, isAsked: fresh.some(({ asked }) => asked > 0) };
}
