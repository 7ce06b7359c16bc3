import "server-only";
import { randomUUID } from "node:crypto";
import { type Kysely, type RawBuilder, sql } from "kysely";
import { database } from "./database.ts";
import { askedAgain, atOnce } from "./enqueue.ts";
import { log } from "./log.ts";
import { forgetReads } from "./recent-reads.ts";
import type { Schema } from "./schema.ts";
import { nudgeWorker } from "./worker.ts";

/**
 * One statement that has those accounts of `among` (uuids, or a query for them) that are of our homes looked at now. One
 * whose look is asked for and not begun yet is left alone: it will see what is so by then, and nobody waits for its row.
 */
export const askingToLook = (db: Kysely<Schema>, among: readonly string[] | RawBuilder<string>) =>
  db
    .insertInto("job")
    .columns(["id", "kind", "key", "data", "due_at", "is_asked", "attempts", "created_at"])
    .expression(
      db
        .selectFrom("home")
        .where("light_account_uuid", "in", among)
        .where(({ not, exists, selectFrom }) => {
          const begins = selectFrom("job")
            .select("job.id")
            .where("job.kind", "=", "account")
            .whereRef("job.key", "=", "home.light_account_uuid")
            .where("job.not_before", "is", null)
            .where(({ or, and, eb }) =>
              or([
                eb("job.is_asked", "=", 1),
                and([eb("job.due_at", "=", atOnce), eb("job.lease", "is", null)]),
              ]),
            );
          return not(exists(begins));
        })
        .select([
          sql<string>`cast(${randomUUID()} as text) || '-' || row_number() over ()`.as("id"),
          sql.lit("account").as("kind"),
          "light_account_uuid as key",
          sql.lit("{}").as("data"),
          sql.lit(atOnce).as("due_at"),
          sql.lit(0).as("is_asked"),
          sql.lit(0).as("attempts"),
          sql<string>`cast(${new Date().toISOString()} as text)`.as("created_at"),
        ])
        // Always in the same order: two instances that wait for each other's rows would wait for ever.
        .orderBy("light_account_uuid")
        .$narrowType<{ key: string }>(),
    )
    .onConflict(askedAgain)
    .returning("key");

/**
 * Asks for looks as above. `tx` is the transaction of what makes them necessary.
 * @returns whether there is something to do for a worker that was not to be done before
 */
export async function askToLook(tx: Kysely<Schema>, ...accountUuids: readonly string[]): Promise<boolean> {
  if (accountUuids.length === 0) return false;
  return (await askingToLook(tx, accountUuids).execute()).length > 0;
}

/**
 * After a write of ours, whatever came of it: nothing that was read before counts, and the account is looked at, so that
 * what follows from it happens without waiting for a webhook. Never rejects.
 */
export async function afterWrite(accountUuid: string): Promise<void> {
  await forgetReads(accountUuid);
  try {
    if (await askToLook(database(), accountUuid)) nudgeWorker();
  } catch (err) {
    log.warn({ err }, "an account that was written to is looked at later");
  }
}
