import * as z from "zod/mini";
import { handler } from "#lib/server/handler.ts";
import { takeHome } from "#lib/server/take-home.ts";

/** Takes a home that a partner brought into the person's portal. */
export const POST = handler(
  { access: "user", body: z.object({ postal_code: z.string().check(z.trim(), z.regex(/^\d{5}$/, "zip")) }) },
  ({ body, user }) => takeHome(user.id, body.postal_code),
);
