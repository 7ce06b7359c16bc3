import * as z from "zod/mini";
import { mutableKinds } from "#lib/domain/notice-kind.ts";
import { handler } from "#lib/server/handler.ts";
import { setMuted } from "#lib/server/message-wish.ts";

/** Whether the person wants e-mails of a kind. */
export const PUT = handler(
  { access: "user", body: z.object({ kind: z.enum(mutableKinds), is_wanted: z.boolean() }) },
  ({ body: { kind, is_wanted }, user }) => setMuted(user.id, [kind], !is_wanted),
);
