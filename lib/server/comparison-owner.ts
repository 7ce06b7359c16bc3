import "server-only";
import { randomUUID } from "node:crypto";
import { problem } from "#lib/domain/problem.ts";
import {
  type Comparison,
  type ComparisonOwner,
  findComparison,
  ownerColumns,
  ownerKey,
} from "./comparison-row.ts";
import { database } from "./database.ts";
import { currentVisit, ensureVisit, type User } from "./session.ts";

const newer = (one: Comparison | null, other: Comparison | null): Comparison | null =>
  !one || (other && (other.uploaded_at ?? "") > (one.uploaded_at ?? "")) ? other : one;

/**
 * The comparison of the caller, or null: in a flow its home's, else the person's or this browser's, whichever bill is newer.
 * Reads only.
 */
export async function currentComparison(user: User | null): Promise<Comparison | null> {
  if (user?.flow) return findComparison({ home_id: user.flow.home_id });
  const visit = await currentVisit();
  const visits = visit && (await findComparison({ visit_id: visit.id }));
  return user ? newer(await findComparison({ user_id: user.id }), visits) : visits;
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
  const owner: ComparisonOwner = user?.flow
    ? { home_id: user.flow.home_id }
    : user
      ? { user_id: user.id }
      : { visit_id: (await ensureVisit()).id };
  const at = new Date().toISOString();
  await database()
    .insertInto("comparison")
    .values({ id: randomUUID(), ...ownerColumns(owner), is_account_asked: 0, data: "{}", updated_at: at })
    .onConflict((conflict) => conflict.column(ownerKey(owner).column).doUpdateSet({ updated_at: at }))
    .execute();
  const row = await findComparison(owner);
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

/** Forgets the caller's comparison, the browser's of before the sign-in too. */
export async function dropComparison(user: User | null): Promise<void> {
  for (let row = await currentComparison(user); row; row = await currentComparison(user))
    await database().deleteFrom("comparison").where("id", "=", row.id).execute();
}
