import * as z from "zod/mini";
import { handler } from "#lib/server/handler.ts";
import { sendNewEmailCode } from "#lib/server/settings-email.ts";

/** Mails a code to the address that is to be the person's new one. */
export const POST = handler(
  {
    access: "user",
    body: z.object({ email: z.email().check(z.maxLength(254)) }),
    limit: { name: "code-mail-ip", points: 30, perSeconds: 3600 },
  },
  ({ body, user, request }) => sendNewEmailCode(user, body.email, request.headers),
);
