import "server-only";
import type { Kysely } from "kysely";
import { database } from "./database.ts";
import { enqueue } from "./job.ts";
import { log } from "./log.ts";
import { forgetReads } from "./recent-reads.ts";
import type { Schema } from "./schema.ts";
import { nudgeWorker } from "./worker.ts";

/** Has an account looked at now, if it is one of our homes'. `tx` is the transaction of what makes it necessary. */
export async function askToLook(tx: Kysely<Schema>, accountUuid: string): Promise<void> {
  const home = await tx
    .selectFrom("home")
    .select("id")
    .where("light_account_uuid", "=", accountUuid)
    .executeTakeFirst();
  if (home) await enqueue(tx, { kind: "account", key: accountUuid });
}

/**
 * After a write of ours, whatever came of it: nothing that was read before counts, and the account is looked at, so that
 * what follows from it happens without waiting for a webhook. Never rejects.
 */
export async function afterWrite(accountUuid: string): Promise<void> {
  await forgetReads(accountUuid);
  try {
    await askToLook(database(), accountUuid);
    nudgeWorker();
  } catch (err) {
    log.warn({ err }, "an account that was written to is looked at later");
  }
}
