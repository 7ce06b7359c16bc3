import "server-only";
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import * as z from "zod/mini";
import { type Fact, type NoticeKind, noticeKinds } from "#lib/domain/notice-kind.ts";
import type { ServiceDay } from "#lib/domain/service-day.ts";
import { database } from "./database.ts";
import type { Home } from "./home.ts";
import type { NoticeTable, Schema } from "./schema.ts";

/** What a person was told about one of their homes. */
export interface Notice {
  id: string;
  user_id: string;
  home_id: string;
  kind: NoticeKind;
  values: Fact["values"];
  /** ISO 8601 UTC, in the product's time. */
  created_at: string;
  read_at: string | null;
}

/** How many the bell's page shows. */
export const mostShown = 50;

const Values = z.record(z.string(), z.union([z.string(), z.number()]));

/** A row as a notice; null for a kind that this version does not know. */
function asNotice({ data, kind: text, key: _, ...row }: NoticeTable): Notice | null {
  const kind = noticeKinds.find((known) => known === text);
  return kind ? { ...row, kind, values: z.parse(Values, JSON.parse(data)) } : null;
}

/** When something was told; what was so before anybody looked stands under its own day, about noon in Texas. */
function toldAt(at: Date, index: number, day: ServiceDay | null): string {
  const noon = day && `${day}T18:00:00.000Z`;
  // A millisecond apart, so that what was found at one look keeps its order.
  const told = new Date(at.getTime() + index).toISOString();
  return noon && noon < told ? noon : told;
}

/**
 * Notes facts for the bell, oldest first, each once however often it is found. `tx` is the transaction that keeps what was
 * found out. With `isRead` they do not count as new: for what was so before anybody looked.
 * @returns those that were not told before, to be mailed: one job `notice_mail` each, its key the id
 */
export async function addNotices(
  tx: Kysely<Schema>,
  home: Pick<Home, "id" | "user_id">,
  facts: readonly (Fact & { day?: ServiceDay | null })[],
  at: Date,
  { isRead = false }: { isRead?: boolean } = {},
): Promise<{ id: string; kind: NoticeKind }[]> {
  if (facts.length === 0) return [];
  const rows = facts.map(({ kind, key, values, day = null }, index) => ({
    id: randomUUID(),
    user_id: home.user_id,
    home_id: home.id,
    kind,
    key,
    data: JSON.stringify(values),
    created_at: toldAt(at, index, isRead ? day : null),
    read_at: isRead ? at.toISOString() : null,
  }));
  const added = await tx
    .insertInto("notice")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["home_id", "key"]).doNothing())
    .returning("id")
    .execute();
  const ids = new Set(added.map(({ id }) => id));
  return rows.flatMap(({ id, kind }) => (ids.has(id) ? [{ id, kind }] : []));
}

/** One notice; null when it is gone with its home or its person. @throws Error for a kind that a newer version may know */
export async function readNotice(id: string): Promise<Notice | null> {
  const row = await database().selectFrom("notice").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return null;
  const notice = asNotice(row);
  if (!notice) throw new Error("a notice of a kind that this version does not know");
  return notice;
}

/** What is told of a home that a partner brought waits until its person has taken it. */
const shownHomes = (userId: string) =>
  database().selectFrom("home").select("id").where("user_id", "=", userId).where("partner_id", "is", null);

/** A person's latest notices, newest first, and whether there are older ones. */
export async function noticesOf(userId: string): Promise<{ notices: Notice[]; hasOlder: boolean }> {
  const rows = await database()
    .selectFrom("notice")
    .selectAll()
    .where("user_id", "=", userId)
    .where("home_id", "in", shownHomes(userId))
    .orderBy("created_at", "desc")
    .limit(mostShown + 1)
    .execute();
  const notices = rows.slice(0, mostShown).map(asNotice);
  return { notices: notices.filter((notice) => notice !== null), hasOlder: rows.length > mostShown };
}

/** How many of a person's notices they have not seen. */
export async function countUnread(userId: string): Promise<number> {
  const { count } = await database()
    .selectFrom("notice")
    .select((select) => select.fn.countAll().as("count"))
    .where("user_id", "=", userId)
    .where("home_id", "in", shownHomes(userId))
    .where("kind", "in", noticeKinds)
    .where("read_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Notes that a person has seen what was told up to an instant (ISO 8601 UTC, as in `created_at`). */
export async function markRead(userId: string, through: string, at: Date): Promise<void> {
  await database()
    .updateTable("notice")
    .set({ read_at: at.toISOString() })
    .where("user_id", "=", userId)
    .where("read_at", "is", null)
    .where("created_at", "<=", through)
    .execute();
}
