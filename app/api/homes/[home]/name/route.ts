import * as z from "zod/mini";
import { handler } from "#lib/server/handler.ts";
import { renameHome } from "#lib/server/home.ts";

/** Names one of the person's homes; an empty name gives it its address back. */
export const PUT = handler(
  {
    access: "user",
    body: z.object({
      name: z.string().check(z.trim(), z.maxLength(40, "too_long"), z.regex(/^\P{C}*$/u, "refused")),
    }),
  },
  ({ body, user, params }) => renameHome(user.id, params.home, body.name || null),
);
