import "server-only";
import { type QueryExecutorProvider, sql } from "kysely";
import { members } from "#lib/domain/members.ts";

/** The drafts of enrollments that were sent held all that was typed: what is left of them is the order. */
export async function up(db: QueryExecutorProvider): Promise<void> {
  const { rows } = await sql<{ id: string; data: string }>`
    select draft.id, draft.data from draft join home on home.id = draft.home_id
    where home.finalized_at is not null`.execute(db);
  for (const { id, data } of rows) {
    const { premise, start, accepted } = members(JSON.parse(data));
    const order = JSON.stringify({ premise, start, accepted });
    await sql`update draft set data = ${order} where id = ${id}`.execute(db);
  }
}
