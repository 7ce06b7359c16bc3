import "server-only";
import { now } from "./clock.ts";
import { database } from "./database.ts";
import { enqueue } from "./enqueue.ts";

const minuteMs = 60_000;
/** A page that is open asks every second or two: what is new after so long nobody is looking at. */
const openPageMs = 20_000;

/** Has the comparison of a signed-in person looked at in a while, should nobody wait for it on its page. */
export async function lookLater(id: string, afterMs = minuteMs): Promise<void> {
  const due_at = new Date((await now()).getTime() + afterMs);
  await enqueue(database(), { kind: "comparison", key: id, due_at });
}

/** After a webhook about a bill or a meter's history: the comparison of this account, where a signed-in person has it. */
export async function comparisonChanged(lightAccountUuid: string): Promise<void> {
  const row = await database()
    .selectFrom("comparison")
    .select("id")
    .where("light_account_uuid", "=", lightAccountUuid)
    .where("user_id", "is not", null)
    .executeTakeFirst();
  if (row) await lookLater(row.id, openPageMs);
}
