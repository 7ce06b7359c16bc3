import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { cache } from "react";
import { problem } from "#lib/domain/problem.ts";
import type { LightRequest, LightTransport } from "#lib/light/client.ts";
import { now } from "./clock.ts";
import { fleeting, sharedNowMs } from "./fleeting.ts";
import { revisionOf } from "./live-revision.ts";
import { log } from "./log.ts";
import { sharedMap } from "./per-process.ts";

/*
 * A page of an account makes some eight reads, and Light takes ten a second for each account: somebody who looks around
 * would wait. So a reply serves for a few seconds, in memory only, until anything is written for that account, here or by another instance.
 */
const keepMs = 5_000;
/** For whoever waited for a slow reply, and asks again once it is there. */
const lateMs = 2_000;
/** A bill in full is some 10 kB. */
const mostReads = 1_000;

interface Read {
  /** In the process's own time; without end until it is answered. */
  untilMs: number;
  /** How far the product's own time is ahead of it, so that nothing survives a journey of the sandbox's clock. */
  aheadMs: number;
  /** The account's as it was asked. */
  mark: string;
  reply: Promise<unknown>;
}

const reads = sharedMap<Read>("recent reads");

/** The oldest stand first. Those past their time go, and so do the oldest of too many. */
function makeRoom(nowMs: number): void {
  for (const [key, { untilMs }] of reads) {
    if (nowMs < untilMs && reads.size < mostReads) return;
    reads.delete(key);
  }
}

/**
 * What any write for the account changes, and any change that was seen at Light; read once a page, before Light is asked.
 * Null when nobody can tell.
 */
const markOf = cache(async (accountUuid: string): Promise<string | null> => {
  try {
    const row = await fleeting()
      .db.selectFrom("account_change")
      .select("mark")
      .where("light_account_uuid", "=", accountUuid)
      .executeTakeFirst();
    return `${await revisionOf(accountUuid)} ${row?.mark ?? ""}`;
  } catch (err) {
    log.warn({ err }, "it cannot be told what other instances changed: every page asks Light");
    return null;
  }
});

async function readOf(
  accountUuid: string,
  request: LightRequest,
  { send, isNew }: { send: LightTransport; isNew: boolean },
): Promise<unknown> {
  if (request.operation.method !== "GET") return send(request);
  const key = `${accountUuid} ${request.path}`;
  const [at, mark] = await Promise.all([now(), markOf(accountUuid)]);
  if (mark === null) return send(request);
  const askedAtMs = performance.now();
  const aheadMs = at.getTime() - askedAtMs;
  const known = reads.get(key);
  const isFresh = !isNew && known?.mark === mark && askedAtMs < known.untilMs;
  if (isFresh && Math.abs(aheadMs - known.aheadMs) < 2 * keepMs) return known.reply;
  reads.delete(key);
  makeRoom(askedAtMs);
  const read: Read = { untilMs: Number.POSITIVE_INFINITY, aheadMs, mark, reply: send(request) };
  reads.set(key, read);
  const drop = () => reads.get(key) === read && reads.delete(key);
  const keep = () => {
    read.untilMs = Math.max(askedAtMs + keepMs, performance.now() + lateMs);
  };
  read.reply.then(request.name === "getIntervalUsage" ? drop : keep, drop);
  return read.reply;
}

/**
 * The reply of the last few seconds to the same request, or `send`'s; those who ask at once share one call. A failure is
 * not kept, nor a month of quarter hours, which is a megabyte. Whatever is not a GET always goes out.
 */
export const recentRead = (accountUuid: string, request: LightRequest, send: LightTransport) =>
  readOf(accountUuid, request, { send, isNew: false });

/** `send`'s reply, which then serves as a recent one: a page that is shown anew for it need not ask again. */
export const newRead = (accountUuid: string, request: LightRequest, send: LightTransport) =>
  readOf(accountUuid, request, { send, isNew: true });

/**
 * `send`'s reply, asked for now; where it is not there after `patienceMs`, the last one, if it was recent as this was asked
 * for. @throws Problem `light_slow` without either, or what `send` throws
 */
export async function soonRead(
  accountUuid: string,
  request: LightRequest,
  { send, patienceMs }: { send: LightTransport; patienceMs: number },
): Promise<unknown> {
  const askedAtMs = performance.now();
  const known = reads.get(`${accountUuid} ${request.path}`);
  const late = async () => {
    await sleep(patienceMs, null, { ref: false });
    const isFresh = known && askedAtMs < known.untilMs && known.mark === (await markOf(accountUuid));
    const reply = isFresh ? await Promise.race([known.reply, null]) : null;
    if (reply === null) throw problem("light_slow");
    return reply;
  };
  return Promise.race([newRead(accountUuid, request, send), late()]);
}

/** After a write nothing that was read before it counts, in any instance. Never rejects: replies end by themselves soon. */
export async function forgetReads(accountUuid: string): Promise<void> {
  for (const key of reads.keys()) if (key.startsWith(`${accountUuid} `)) reads.delete(key);
  try {
    const { db, kind } = fleeting();
    const values = { mark: randomUUID(), changed_at: sharedNowMs(kind) };
    await db
      .insertInto("account_change")
      .values({ light_account_uuid: accountUuid, ...values })
      .onConflict((conflict) => conflict.column("light_account_uuid").doUpdateSet(values))
      .execute();
  } catch (err) {
    log.warn({ err }, "other instances may show for some seconds what was changed");
  }
}
