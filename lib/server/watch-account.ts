import "server-only";
import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import * as z from "zod/mini";
import { expectation, nextLook } from "#lib/domain/account-expectation.ts";
import { accountFacts, type DatedFact } from "#lib/domain/account-facts.ts";
import { isMailed } from "#lib/domain/notice-kind.ts";
import { addDays, chicagoDay } from "#lib/domain/service-day.ts";
import { startOfServiceDay } from "#lib/domain/usage-calendar.ts";
import { readAccount } from "./account-reads.ts";
import { now } from "./clock.ts";
import { closeIfSent } from "./complete-finish.ts";
import { database } from "./database.ts";
import { enqueue } from "./enqueue.ts";
import type { Job } from "./job.ts";
import { nudge } from "./live-streams.ts";
import { addNotices } from "./notice.ts";
import type { Schema } from "./schema.ts";
import type { Outcome } from "./worker.ts";

/** What has been so for longer is no news any more, however late it is found out. */
const newsDays = 45;
/** So many of what was so before anybody looked stand in the bell. */
const mostRemembered = 5;

/** Told even when it was so before anybody looked: it asks something of the person, and nothing else would say so. */
const isOwed = ({ kind, values }: DatedFact): boolean =>
  kind === "needs_attention" || (kind === "contract_notice" && values.stage === 3);

/** Keys of facts that follow from the plan and the contracts. */
const isOfTerm = (key: string): boolean => /^(renewal_window|contract_notice|contract_ended) /.test(key);

/** What is kept of an account: the keys of its facts, and a hash of all that was read, which tells whether a page would be another. */
const Snapshot = z.object({ facts: z.array(z.string()), digest: z.string() });
type Snapshot = z.infer<typeof Snapshot>;

/** What was so before a quiet first look is no news; a demo person is told nothing of it at all. */
const Wish = z.object({ is_quiet: z._default(z.boolean(), false), is_demo: z._default(z.boolean(), false) });
/** In real time: a home that is older and was never looked at is of before there was a worker, whoever asks first. */
const newHomeMs = 86_400_000;

/** Tells whether anything read is another; signed addresses of documents differ at each read. */
const digestOf = (reads: object): string => {
  const text = JSON.stringify(reads, (_, value: unknown) =>
    typeof value === "string" && /^https?:/.test(value) ? value.replace(/[?#].*/, "") : value,
  );
  return createHash("sha256").update(text).digest("base64url");
};

async function lastSnapshot(accountUuid: string): Promise<Snapshot | null> {
  const row = await database()
    .selectFrom("watched_account")
    .select("snapshot")
    .where("light_account_uuid", "=", accountUuid)
    .executeTakeFirst();
  return row?.snapshot ? z.parse(Snapshot, JSON.parse(row.snapshot)) : null;
}

/** Keeps what was seen; the number of changes so far. */
async function keepSnapshot(
  tx: Kysely<Schema>,
  light_account_uuid: string,
  { snapshot, isChanged, at }: { snapshot: Snapshot; isChanged: boolean; at: Date },
): Promise<number> {
  const read_at = at.toISOString();
  const changed = isChanged ? { changed_at: read_at } : {};
  const values = { snapshot: JSON.stringify(snapshot), read_at, ...changed };
  const { revision } = await tx
    .insertInto("watched_account")
    .values({ light_account_uuid, revision: 1, ...values })
    .onConflict((conflict) =>
      conflict.column("light_account_uuid").doUpdateSet((set) => ({
        ...values,
        revision: set("watched_account.revision", "+", isChanged ? 1 : 0),
      })),
    )
    .returning("revision")
    .executeTakeFirstOrThrow();
  return revision;
}

async function tell(
  tx: Kysely<Schema>,
  home: { id: string; user_id: string },
  facts: DatedFact[],
  at: Date,
): Promise<void> {
  for (const { id, kind } of await addNotices(tx, home, facts, at)) {
    if (isMailed(kind)) await enqueue(tx, { kind: "notice_mail", key: id });
  }
}

/**
 * Reads an account from Light, compares it with what was seen last, and acts on the difference once: in the transaction that
 * ends the job the snapshot, the count of changes and what the customer is told are written, all or nothing.
 * @throws Problem Light's
 */
export async function lookAtAccount({ key: accountUuid, data }: Job): Promise<Outcome> {
  const home = await database()
    .selectFrom("home")
    .select(["id", "user_id", "finalized_at", "created_at"])
    .where("light_account_uuid", "=", accountUuid)
    .executeTakeFirst();
  if (!home) return {};
  // What a journey in time brings is told on the day that it leads to.
  const at = await now({ isNew: true });
  const reads = await readAccount(accountUuid);
  const today = chicagoDay(at);
  const facts = accountFacts(reads, today);
  const before = await lastSnapshot(accountUuid);
  const snapshot: Snapshot = {
    facts: [
      ...facts.map(({ key }) => key),
      // What could not be read this time is no news when it can be again.
      ...(reads.isTermGarbled ? (before?.facts.filter(isOfTerm) ?? []) : []),
    ],
    digest: digestOf(reads),
  };
  const known = new Set(before?.facts);
  const news = facts.filter(
    ({ key, day }) => !known.has(key) && (day === null || day >= addDays(today, -newsDays)),
  );
  const { is_quiet, is_demo } = z.parse(Wish, data);
  const isOfBefore = Date.parse(home.created_at) < Date.now() - newHomeMs;
  const isQuiet = before === null && (is_quiet || is_demo || isOfBefore);
  const isToBeTold = (fact: DatedFact) => !isQuiet || (isOwed(fact) && !is_demo);
  // A day that comes changes facts though nothing was changed at Light; the bell stands on every page.
  const isChanged = before?.digest !== snapshot.digest || String(before.facts) !== String(snapshot.facts);
  return {
    after: () => isChanged && nudge(accountUuid),
    again: nextLook(expectation(reads, today), at, Math.random(), startOfServiceDay),
    commit: async (tx) => {
      await closeIfSent(tx, home, reads.account);
      const revision = await keepSnapshot(tx, accountUuid, { snapshot, isChanged, at });
      if (isQuiet) {
        const old = facts.filter((fact) => !isToBeTold(fact)).slice(-mostRemembered);
        await addNotices(tx, home, old, at, { isRead: true });
      }
      const due = news.filter(isToBeTold);
      // What can come back is news each time it does.
      const told = due.map((fact) => (fact.day ? fact : { ...fact, key: `${fact.key} ${revision}` }));
      await tell(tx, home, told, at);
    },
  };
}
