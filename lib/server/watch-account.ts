import "server-only";
import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import * as z from "zod/mini";
import { expectation, nextLook } from "#lib/domain/account-expectation.ts";
import { type AccountReads, accountFacts, type DatedFact } from "#lib/domain/account-facts.ts";
import { isOpenBill } from "#lib/domain/bill-state.ts";
import { hasService } from "#lib/domain/home-standing.ts";
import { isMailed } from "#lib/domain/notice-kind.ts";
import { addDays, chicagoDay } from "#lib/domain/service-day.ts";
import { startOfServiceDay } from "#lib/domain/usage-calendar.ts";
import type { Account } from "#lib/light/schemas.ts";
import { accountLight } from "./account-light.ts";
import { cardOnFile } from "./bill-reads.ts";
import { now } from "./clock.ts";
import { closeIfSent } from "./complete-finish.ts";
import { database } from "./database.ts";
import { enqueue, type Job } from "./job.ts";
import { nudge } from "./live-streams.ts";
import { addNotices } from "./notice.ts";
import type { Schema } from "./schema.ts";
import type { Outcome } from "./worker.ts";

/** Two years; a bill is told about when it is among them. */
const billsRead = 24;
const mostInFull = 4;
/** What has been so for longer is no news any more, however late it is found out. */
const newsDays = 45;
/** So many of what was so before anybody looked stand in the bell. */
const mostRemembered = 5;

/** What is kept of an account: the keys of its facts, and a hash of all that was read, which tells whether a page would be another. */
const Snapshot = z.object({ facts: z.array(z.string()), digest: z.string() });
type Snapshot = z.infer<typeof Snapshot>;

const Wish = z.object({ is_quiet: z._default(z.boolean(), false) });

interface Reads extends AccountReads {
  account: Account;
  /** Nothing is told about these, but pages show them. */
  shown: unknown;
}

async function read(accountUuid: string): Promise<Reads> {
  const light = accountLight(accountUuid);
  const account = await light.getAccount();
  const location = account.locations[0];
  if (!location || !hasService(location))
    return { account, bills: [], plan: null, contracts: [], shown: null };
  const params = { location_uuid: location.uuid };
  const [{ data }, plan, contracts, card, billingAddress, at] = await Promise.all([
    light.listInvoices({ params: { limit: String(billsRead), offset: "0" } }),
    light.getPlan({ params }),
    light.listAllDocuments({ params }),
    cardOnFile(light),
    light.getBillingAddress(),
    now(),
  ]);
  const today = chicagoDay(at);
  const open = data.filter((bill) => isOpenBill(bill, today)).slice(-mostInFull);
  const full = await Promise.all(
    open.map(({ number }) => light.getInvoice({ params: { invoice_number: number } })),
  );
  const bills = data.map((bill) => full.find(({ number }) => number === bill.number) ?? bill);
  return { account, bills, plan, contracts, shown: { card, billingAddress } };
}

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
    .select(["id", "user_id", "finalized_at"])
    .where("light_account_uuid", "=", accountUuid)
    .executeTakeFirst();
  if (!home) return {};
  const [reads, at] = await Promise.all([read(accountUuid), now()]);
  const today = chicagoDay(at);
  const facts = accountFacts(reads, today);
  const before = await lastSnapshot(accountUuid);
  const snapshot: Snapshot = {
    facts: facts.map(({ key }) => key),
    digest: createHash("sha256").update(JSON.stringify(reads)).digest("base64url"),
  };
  const known = new Set(before?.facts);
  const news = facts.filter(
    ({ key, day }) => !known.has(key) && (day === null || day >= addDays(today, -newsDays)),
  );
  const isQuiet = before === null && z.parse(Wish, data).is_quiet;
  const isChanged = before?.digest !== snapshot.digest;
  return {
    after: () => isChanged && nudge(accountUuid),
    again: nextLook(expectation(reads, today), at, Math.random(), startOfServiceDay),
    commit: async (tx) => {
      await closeIfSent(tx, home, reads.account);
      const revision = await keepSnapshot(tx, accountUuid, { snapshot, isChanged, at });
      if (isQuiet)
        return void (await addNotices(tx, home, facts.slice(-mostRemembered), at, { isRead: true }));
      // What can come back is news each time it does.
      const told = news.map((fact) => (fact.day ? fact : { ...fact, key: `${fact.key} ${revision}` }));
      await tell(tx, home, told, at);
    },
  };
}
