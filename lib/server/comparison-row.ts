import "server-only";
import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { BillReading, billFactsForm, failReasons } from "#lib/domain/comparison-view.ts";
import { problem } from "#lib/domain/problem.ts";
import { Plan } from "#lib/light/schemas.ts";
import { database } from "./database.ts";
import type { ComparisonTable } from "./schema.ts";
import { currentVisit, ensureVisit, type User } from "./session.ts";

/** Prices for the meter of a bill, or for its ZIP code; they expire. */
const ComparisonQuotes = z.object({
  /** What they were asked for: an ESI ID, or a ZIP code where it is not known. */
  asked_for: z.string(),
  requested_at: z.string(),
  plans: z.array(Plan),
  /** Light's own total of the same bill, by `group_uuid`, where it gives one. */
  light_cents: z.optional(z.record(z.string(), z.int())),
});
export type ComparisonQuotes = z.infer<typeof ComparisonQuotes>;

const KeptProfile = z.object({
  /** Null while it is not known whether Light took the order. */
  uuid: z.nullable(z.string()),
  esi_id: z.string(),
  state: z.enum(["pending", "completed", "failed"]),
  asked_at: z.string(),
  start_date: z.optional(z.nullable(z.string())),
  end_date: z.optional(z.nullable(z.string())),
  months: z.optional(
    z.array(z.object({ year: z.int(), month: z.int(), consumption: z.string(), generation: z.string() })),
  ),
  /** The prices before it, for showing both. */
  before: z.optional(ComparisonQuotes),
});
export type KeptProfile = z.infer<typeof KeptProfile>;

/** What is kept of a comparison besides where it stands. The bill itself never is. */
const ComparisonData = z.object({
  reading: z.optional(BillReading),
  failed: z.optional(z.enum(failReasons)),
  facts: z.optional(billFactsForm),
  quotes: z.optional(ComparisonQuotes),
  profile: z.optional(KeptProfile),
});
export type ComparisonData = z.infer<typeof ComparisonData>;

export type Comparison = Omit<ComparisonTable, "data"> & { data: ComparisonData };

type Owner = { visit_id: string } | { user_id: string } | { home_id: string };

const both = (owner: Owner) => ({ visit_id: null, user_id: null, home_id: null, ...owner });
const keyOf = (owner: Owner) =>
  "visit_id" in owner
    ? { column: "visit_id" as const, id: owner.visit_id }
    : "user_id" in owner
      ? { column: "user_id" as const, id: owner.user_id }
      : { column: "home_id" as const, id: owner.home_id };

function asComparison({ data, ...row }: ComparisonTable): Comparison {
  const parsed = z.safeParse(ComparisonData, JSON.parse(data));
  // One of another form than today's counts as a bill of which nothing is known yet.
  return { ...row, data: parsed.success ? parsed.data : {} };
}

async function find(owner: Owner): Promise<Comparison | null> {
  const { column, id } = keyOf(owner);
  const row = await database().selectFrom("comparison").selectAll().where(column, "=", id).executeTakeFirst();
  return row ? asComparison(row) : null;
}

const newer = (one: Comparison | null, other: Comparison | null): Comparison | null =>
  !one || (other && (other.uploaded_at ?? "") > (one.uploaded_at ?? "")) ? other : one;

/**
 * The comparison of the caller, or null: in a flow its home's, else the person's or this browser's, whichever bill is newer.
 * Reads only.
 */
export async function currentComparison(user: User | null): Promise<Comparison | null> {
  if (user?.flow) return find({ home_id: user.flow.home_id });
  const visit = await currentVisit();
  const visits = visit && (await find({ visit_id: visit.id }));
  return user ? newer(await find({ user_id: user.id }), visits) : visits;
}

/** Makes what a visitor began the person's; of two the newer bill stays. */
async function takeOver(userId: string): Promise<void> {
  const visit = await currentVisit();
  if (!visit) return;
  await database()
    .transaction()
    .execute(async (tx) => {
      const rows = await tx
        .selectFrom("comparison")
        .selectAll()
        .where(({ or, eb }) => or([eb("visit_id", "=", visit.id), eb("user_id", "=", userId)]))
        .execute();
      const [visits, persons] = [rows.find((row) => row.visit_id), rows.find((row) => row.user_id)];
      if (!visits) return;
      const isNewer = !persons || (visits.uploaded_at ?? "") > (persons.uploaded_at ?? "");
      const dropped = isNewer ? persons : visits;
      if (dropped) await tx.deleteFrom("comparison").where("id", "=", dropped.id).execute();
      if (!isNewer) return;
      const values = { visit_id: null, user_id: userId };
      await tx.updateTable("comparison").set(values).where("id", "=", visits.id).execute();
    });
}

/** The row of the caller's comparison for writing, made if there is none. Route handlers only: it may set a cookie. */
export async function ownComparison(user: User | null): Promise<Comparison> {
  if (user && !user.flow) await takeOver(user.id);
  const owner: Owner = user?.flow
    ? { home_id: user.flow.home_id }
    : user
      ? { user_id: user.id }
      : { visit_id: (await ensureVisit()).id };
  const at = new Date().toISOString();
  await database()
    .insertInto("comparison")
    .values({ id: randomUUID(), ...both(owner), is_account_asked: 0, data: "{}", updated_at: at })
    .onConflict((conflict) => conflict.column(keyOf(owner).column).doUpdateSet({ updated_at: at }))
    .execute();
  const row = await find(owner);
  if (!row) throw problem("step_not_ready");
  return row;
}

/**
 * The caller's comparison for writing, where there is one with a bill; what a visitor began is the person's from now on.
 * @throws Problem `step_not_ready` without a bill
 */
export async function heldComparison(user: User | null): Promise<Comparison> {
  if (user && !user.flow) await takeOver(user.id);
  const row = await currentComparison(user);
  if (!row?.uploaded_at) throw problem("step_not_ready");
  return row;
}

/** As it stands now; null once it is forgotten. */
export async function readComparison(id: string): Promise<Comparison | null> {
  const row = await database().selectFrom("comparison").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? asComparison(row) : null;
}

/** What may be changed of a row. */
type Change = Partial<
  Pick<ComparisonTable, "light_account_uuid" | "is_account_asked" | "invoice_uuid" | "uploaded_at">
>;

/**
 * Changes columns of a row, and merges `patch` into its data; a key given as undefined is dropped. With `of` only while it is
 * still about that bill: what was read of one says nothing of the next.
 */
export async function patchComparison(
  id: string,
  { change = {}, patch = {}, of }: { change?: Change; patch?: Partial<ComparisonData>; of?: string | null },
): Promise<void> {
  await database()
    .transaction()
    .execute(async (tx) => {
      const updated_at = new Date().toISOString();
      // Written before it is read: whoever patches it at the same moment waits, and loses nothing.
      const row = await tx
        .updateTable("comparison")
        .set({ updated_at })
        .where("id", "=", id)
        .returningAll()
        .executeTakeFirst();
      if (!row || (of !== undefined && row.invoice_uuid !== of)) return;
      const data = JSON.stringify({ ...asComparison(row).data, ...patch });
      await tx
        .updateTable("comparison")
        .set({ ...change, data })
        .where("id", "=", id)
        .execute();
    });
}

/** What is kept of a person's comparisons, in flows too; for them to read. */
export async function comparisonsOf(userId: string): Promise<object[]> {
  const homes = database().selectFrom("home").select("id").where("user_id", "=", userId);
  const rows = await database()
    .selectFrom("comparison")
    .selectAll()
    .where(({ or, eb }) => or([eb("user_id", "=", userId), eb("home_id", "in", homes)]))
    .execute();
  return rows.map((row) => {
    const { uploaded_at, data } = asComparison(row);
    return { uploaded_at, ...data };
  });
}

/** Forgets the caller's comparison, the browser's of before the sign-in too. */
export async function dropComparison(user: User | null): Promise<void> {
  for (let row = await currentComparison(user); row; row = await currentComparison(user))
    await database().deleteFrom("comparison").where("id", "=", row.id).execute();
}
