import "server-only";
import type { Kysely } from "kysely";
import { database } from "./database.ts";
import { atOnce, enqueue } from "./enqueue.ts";
import { log } from "./log.ts";
import { forgetReads } from "./recent-reads.ts";
import type { Schema } from "./schema.ts";
import { nudgeWorker } from "./worker.ts";

/**
 * Has those of `accountUuids` that are of our homes looked at now. `tx` is the transaction of what makes it necessary. One
 * whose look is asked for and not begun yet is left alone: it will see what is so by then, and nobody waits for its row.
 * @returns whether there is something to do for a worker that was not to be done before
 */
export async function askToLook(tx: Kysely<Schema>, ...accountUuids: readonly string[]): Promise<boolean> {
  if (accountUuids.length === 0) return false;
  const homes = await tx
    .selectFrom("home")
    .select("light_account_uuid as key")
    .where("light_account_uuid", "in", accountUuids)
    .where(({ not, exists, selectFrom }) => {
      const begins = selectFrom("job")
        .select("job.id")
        .where("job.kind", "=", "account")
        .whereRef("job.key", "=", "home.light_account_uuid")
        .where("job.not_before", "is", null)
        .where(({ or, and, eb }) =>
          or([eb("job.is_asked", "=", 1), and([eb("job.due_at", "=", atOnce), eb("job.lease", "is", null)])]),
        );
      return not(exists(begins));
    })
    .orderBy("key")
    .$narrowType<{ key: string }>()
    .execute();
  await enqueue(tx, ...homes.map(({ key }) => ({ kind: "account", key })));
  return homes.length > 0;
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
