import "server-only";
import type { Account } from "#lib/light/schemas.ts";
import { confirmByMail } from "./confirmation-mail.ts";
import { database } from "./database.ts";
import { keepOnlyOrder } from "./draft.ts";
import type { DraftData } from "./draft-data.ts";
import type { Home } from "./home.ts";
import type { User } from "./session.ts";

/**
 * What follows once Light shows an enrollment as sent: the home is closed and what was typed for it forgotten, both or
 * neither, then the order mailed, by whichever of the finish and the pages sees it first. A process that ends before the
 * mail is out leaves the customer without one, rather than ever with two: their pages show the order.
 */
export async function completeFinish(
  home: Home,
  user: User,
  account: Account | null,
  draft: DraftData,
): Promise<void> {
  if (home.finalized_at || !account?.enrollment?.is_enrollment_finalized) return;
  const isFirst = await database()
    .transaction()
    .execute(async (tx) => {
      const { numUpdatedRows } = await tx
        .updateTable("home")
        .set({ finalized_at: new Date().toISOString() })
        .where("id", "=", home.id)
        .where("finalized_at", "is", null)
        .executeTakeFirst();
      if (Number(numUpdatedRows) !== 1) return false;
      await keepOnlyOrder(tx, home.id);
      return true;
    });
  if (isFirst) await confirmByMail(user.email, user.locale, account, draft);
}
