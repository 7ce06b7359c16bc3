import "server-only";
import { sql } from "kysely";
import { type Fleeting, sharedNowMs } from "./fleeting.ts";
import { log } from "./log.ts";

/** Which slots of a key: those from `from` up to, not including, `limit`, that are free within `aheadMs`. */
export interface SlotRange {
  key: string;
  from: number;
  limit: number;
  aheadMs: number;
}

/** The right to make one call, in `startInMs`. `release` tells that the call has ended; it never rejects. */
export interface Slot {
  startInMs: number;
  release(): Promise<void>;
}

/** Slots of one second. A slot is one call's from before it is sent until a second after its answer came. */
export interface PaceStore {
  /** Takes up to `count` slots. @throws the driver's error */
  take(range: SlotRange, count: number): Promise<Slot[]>;
  /** Milliseconds until one may be taken, at least 1. @throws the driver's error */
  waitMs(range: SlotRange): Promise<number>;
}

/**
 * Light counted the call before it answered; our second begins with the answer, so any second of Light's holds at most
 * `limit`. The rest is for clocks that tell whole milliseconds, or run a little fast.
 */
export const freeAfterMs = 1_003;
/** A call is given up after eight seconds (http-transport.ts): a slot that nobody gave back by then frees itself. */
const holdMs = 10_000;
const idleMs = 60_000;

/** The slots in a database that instances share. Rows that have been idle for a minute are removed by whoever takes next. */
export function paceStore(open: () => Fleeting): PaceStore {
  let tidiedAtMs = performance.now();

  async function tidy({ db, kind }: Fleeting): Promise<void> {
    if (performance.now() - tidiedAtMs < idleMs) return;
    tidiedAtMs = performance.now();
    const before = sql`${sharedNowMs(kind)} - ${sql.lit(idleMs)}`;
    // What is locked is in use; waiting for it while another waits for us would be a deadlock.
    const skip = kind === "postgres" ? sql`for update skip locked` : sql``;
    await sql`delete from pace where (key, slot) in
      (select key, slot from pace where free_at < ${before} ${skip})`.execute(db);
    await sql`delete from account_change where light_account_uuid in
      (select light_account_uuid from account_change where changed_at < ${before} ${skip})`.execute(db);
  }

  async function release(key: string, slot: number, until: number): Promise<void> {
    try {
      const { db, kind } = open();
      // Not one that freed itself meanwhile and is another's by now.
      await sql`update pace set free_at = ${sharedNowMs(kind)} + ${sql.lit(freeAfterMs)}
        where key = ${key} and slot = ${slot} and free_at = ${until}`.execute(db);
    } catch (err) {
      log.warn({ err }, "a slot of Light's limit could not be given back: it frees itself in ten seconds");
    }
  }

  return {
    async take({ key, from, limit, aheadMs }, count) {
      const at = open();
      await tidy(at);
      // In the order of slots everywhere: two that take several each never wait for one another.
      const { rows } = await sql<{ slot: number; free_at: number; start_in_ms: number }>`
        with recursive slots(slot) as
          (select cast(${from} as integer) union all select slot + 1 from slots where slot < ${sql.lit(limit - 1)}),
        clock(ms) as (select ${sharedNowMs(at.kind)})
        insert into pace (key, slot, free_at)
        select cast(${key} as text), slots.slot, clock.ms + ${sql.lit(holdMs)} from slots, clock
        where not exists (select 1 from pace as busy
          where busy.key = ${key} and busy.slot = slots.slot and busy.free_at > clock.ms + ${sql.lit(aheadMs)})
        order by slots.slot limit ${count}
        on conflict (key, slot) do update
          set free_at = case when pace.free_at + ${sql.lit(holdMs)} > excluded.free_at
            then pace.free_at + ${sql.lit(holdMs)} else excluded.free_at end
          where pace.free_at <= excluded.free_at - ${sql.lit(holdMs - aheadMs)}
        returning slot, free_at, free_at - ${sql.lit(holdMs)} - ${sharedNowMs(at.kind)} as start_in_ms`.execute(
        at.db,
      );
      return rows.map(({ slot, free_at, start_in_ms }) => ({
        startInMs: Math.max(0, start_in_ms),
        release: () => release(key, slot, free_at),
      }));
    },
    async waitMs({ key, from, limit, aheadMs }) {
      const { db, kind } = open();
      const { rows } = await sql<{ known: number; wait_ms: number | null }>`
        select count(*) as known, min(free_at) - ${sharedNowMs(kind)} as wait_ms from pace
        where key = ${key} and slot >= ${from} and slot < ${limit}`.execute(db);
      const [{ known, wait_ms } = { known: 0, wait_ms: null }] = rows;
      const waitMs = known < limit - from ? 0 : (wait_ms ?? 0);
      // A slot that is in use may be given back at any moment, and is then free this much later.
      return Math.max(1, Math.min(waitMs, freeAfterMs) - aheadMs);
    },
  };
}
