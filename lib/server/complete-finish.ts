import "server-only";
import type { Account } from "#lib/light/schemas.ts";
import { database } from "./database.ts";
import { keepOnlyOrder } from "./draft.ts";
import type { DraftData } from "./draft-data.ts";
import type { Home } from "./home.ts";
import { enqueue } from "./job.ts";
import type { User } from "./session.ts";

/**
 * What follows once Light shows an enrollment as sent: the home is closed, what was typed for it forgotten and the order to
 * be mailed, all or nothing, by whichever of the finish and the pages sees it first.
 */
export async function completeFinish(
  home: Home,
  user: User,
  account: Account | null,
  draft: DraftData,
): Promise<void> {
  if (home.finalized_at || !account?.enrollment?.is_enrollment_finalized) return;
  await database()
    .transaction()
    .execute(async (tx) => {
      const { numUpdatedRows } = await tx
        .updateTable("home")
        .set({ finalized_at: new Date().toISOString() })
        .where("id", "=", home.id)
        .where("finalized_at", "is", null)
        .executeTakeFirst();
      if (Number(numUpdatedRows) !== 1) return;
      await keepOnlyOrder(tx, home.id);
      const locale = draft.profile?.locale ?? user.locale;
      await enqueue(tx, { kind: "order_mail", key: home.id, data: { locale } });
    });
}
