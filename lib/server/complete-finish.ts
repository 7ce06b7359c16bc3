import "server-only";
import type { Account } from "#lib/light/schemas.ts";
import { confirmByMail } from "./confirmation-mail.ts";
import { database } from "./database.ts";
import { keepOnlyOrder } from "./draft.ts";
import type { DraftData } from "./draft-data.ts";
import type { Home } from "./home.ts";
import type { User } from "./session.ts";

/**
 * What follows once Light shows an enrollment as sent: the home is closed, what was typed for it forgotten and the order
 * mailed, once, whether the finish or, after a lost answer, a page sees it first.
 */
export async function completeFinish(
  home: Home,
  user: User,
  account: Account | null,
  draft: DraftData,
): Promise<void> {
  if (home.finalized_at || !account?.enrollment?.is_enrollment_finalized) return;
  const { numUpdatedRows } = await database()
    .updateTable("home")
    .set({ finalized_at: new Date().toISOString() })
    .where("id", "=", home.id)
    .where("finalized_at", "is", null)
    .executeTakeFirst();
  if (Number(numUpdatedRows) !== 1) return;
  await keepOnlyOrder(home.id);
  await confirmByMail(user.email, user.locale, account, draft);
}
