import "server-only";
import type { Kysely } from "kysely";
import { asLocale } from "#lib/domain/locale.ts";
import type { Account } from "#lib/light/schemas.ts";
import { database } from "./database.ts";
import { keepOnlyOrder } from "./draft.ts";
import { enqueue } from "./enqueue.ts";
import type { Home } from "./home.ts";
import type { Schema } from "./schema.ts";

type Open = Pick<Home, "id" | "user_id" | "finalized_at">;

/**
 * What follows once Light shows an enrollment as sent: the home is closed, what was typed for it forgotten and the order to
 * be mailed, all or nothing in `tx`, by whichever of the finish and the worker sees it first.
 */
export async function closeIfSent(tx: Kysely<Schema>, home: Open, account: Account | null): Promise<void> {
  if (home.finalized_at || !account?.enrollment?.is_enrollment_finalized) return;
  const { numUpdatedRows } = await tx
    .updateTable("home")
    .set({ finalized_at: new Date().toISOString() })
    .where("id", "=", home.id)
    .where("finalized_at", "is", null)
    .executeTakeFirst();
  if (Number(numUpdatedRows) !== 1) return;
  const { profile } = await keepOnlyOrder(tx, home.id);
  const user = await tx.selectFrom("user").select("locale").where("id", "=", home.user_id).executeTakeFirst();
  const locale = profile?.locale ?? asLocale(user?.locale) ?? "en";
  await enqueue(tx, { kind: "order_mail", key: home.id, data: { locale } });
}

/** As {@link closeIfSent}, in a transaction of its own. */
export function completeFinish(home: Open, account: Account | null): Promise<void> {
  return database()
    .transaction()
    .execute((tx) => closeIfSent(tx, home, account));
}
