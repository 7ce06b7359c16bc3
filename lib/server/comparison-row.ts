import "server-only";
import * as z from "zod/mini";
import { BillReading, billFactsForm, failReasons } from "#lib/domain/comparison-view.ts";
import { members } from "#lib/domain/members.ts";
import { Plan } from "#lib/light/schemas.ts";
import type { ComparisonTable } from "./comparison-schema.ts";
import { database } from "./database.ts";

/** Prices for the meter of a bill, or for its ZIP code; they expire. */
export const ComparisonQuotes = z.object({
  /** What they were asked for: an ESI ID, or a ZIP code where it is not known. */
  asked_for: z.string(),
  requested_at: z.string(),
  plans: z.array(Plan),
  /** Light's own total of the same bill, by `group_uuid`, where it gives one. */
  light_cents: z.optional(z.record(z.string(), z.int())),
  /** By the key of a plan, the `requested_at` of the first of these prices from which on it has cost the same. */
  same_since: z.optional(z.record(z.string(), z.string())),
});
export type ComparisonQuotes = z.infer<typeof ComparisonQuotes>;

/** What is kept of a comparison besides where it stands. The bill itself never is. */
const ComparisonData = z.object({
  reading: z.optional(BillReading),
  failed: z.optional(z.enum(failReasons)),
  facts: z.optional(billFactsForm),
  quotes: z.optional(ComparisonQuotes),
});
export type ComparisonData = z.infer<typeof ComparisonData>;

export type Comparison = Omit<ComparisonTable, "data"> & { data: ComparisonData };

export type ComparisonOwner = { visit_id: string } | { user_id: string } | { home_id: string };

/** An owner in the columns of a row. */
export const ownerColumns = (owner: ComparisonOwner) => ({
  visit_id: null,
  user_id: null,
  home_id: null,
  ...owner,
});
/** The one column that an owner fills, and its value. */
export const ownerKey = (owner: ComparisonOwner) =>
  "visit_id" in owner
    ? { column: "visit_id" as const, id: owner.visit_id }
    : "user_id" in owner
      ? { column: "user_id" as const, id: owner.user_id }
      : { column: "home_id" as const, id: owner.home_id };

function asComparison({ data, ...row }: ComparisonTable): Comparison {
  const kept = Object.entries(members(JSON.parse(data)));
  // What has another form than today's is not known yet; all else stays.
  const known = kept.filter(([key, value]) => z.safeParse(ComparisonData, { [key]: value }).success);
  return { ...row, data: z.parse(ComparisonData, Object.fromEntries(known)) };
}

/** The comparison of this owner, or null. */
export async function findComparison(owner: ComparisonOwner): Promise<Comparison | null> {
  const { column, id } = ownerKey(owner);
  const row = await database().selectFrom("comparison").selectAll().where(column, "=", id).executeTakeFirst();
  return row ? asComparison(row) : null;
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

/** What is kept of a person's comparisons, of the homes in their portal too; for them to read. */
export async function comparisonsOf(userId: string): Promise<object[]> {
  // One that a partner brought is nobody's here until they take it: the e-mail is the partner's word.
  const homes = database()
    .selectFrom("home")
    .select("id")
    .where("user_id", "=", userId)
    .where("partner_id", "is", null);
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
