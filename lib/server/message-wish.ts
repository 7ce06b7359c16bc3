import "server-only";
import * as z from "zod/mini";
import { asMutableKind, type MutableKind, mutableKinds } from "#lib/domain/notice-kind.ts";
import { database } from "./database.ts";
import { seal, unseal } from "./seal.ts";

/** The kinds that a person does not want by e-mail. */
export async function mutedKinds(userId: string): Promise<MutableKind[]> {
  const rows = await database()
    .selectFrom("muted_message")
    .select("kind")
    .where("user_id", "=", userId)
    .execute();
  const muted = new Set(rows.map(({ kind }) => kind));
  return mutableKinds.filter((kind) => muted.has(kind));
}

/** Turns e-mails of these kinds off or on; what is so already stays so. */
export async function setMuted(
  userId: string,
  kinds: readonly MutableKind[],
  isMuted: boolean,
): Promise<void> {
  if (kinds.length === 0) return;
  if (!isMuted) {
    await database()
      .deleteFrom("muted_message")
      .where("user_id", "=", userId)
      .where("kind", "in", kinds)
      .execute();
    return;
  }
  await database()
    .insertInto("muted_message")
    .values(kinds.map((kind) => ({ user_id: userId, kind })))
    .onConflict((conflict) => conflict.columns(["user_id", "kind"]).doNothing())
    .execute();
}

const Wish = z.object({ user_id: z.string(), kind: z.string() });

/** What the unsubscribe link of a mail carries: whose it is and which kind; it opens nothing else and does not end. */
export const sealWish = (user_id: string, kind: MutableKind): string =>
  seal("unsubscribe links", JSON.stringify({ user_id, kind }));

/** Whom and what an unsubscribe link is about; null when it was changed, is another's seal, or its person is gone. */
export async function openWish(sealed: unknown): Promise<{ userId: string; kind: MutableKind } | null> {
  const text = typeof sealed === "string" ? unseal("unsubscribe links", sealed) : null;
  const wish = text === null ? undefined : z.safeParse(Wish, JSON.parse(text)).data;
  const kind = asMutableKind(wish?.kind);
  if (!wish || !kind) return null;
  const user = await database()
    .selectFrom("user")
    .select("id")
    .where("id", "=", wish.user_id)
    .executeTakeFirst();
  return user ? { userId: user.id, kind } : null;
}
