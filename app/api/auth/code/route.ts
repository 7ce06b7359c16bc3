import * as z from "zod/mini";
import { handler } from "#lib/server/handler.ts";
import { sendSignInCode } from "#lib/server/sign-in.ts";

/** Mails a six-digit code. The answer is the same for every address. */
export const POST = handler(
  {
    access: "public",
    body: z.object({ email: z.email().check(z.maxLength(254)) }),
    // The people of an office or of a phone network share an address.
    limit: { name: "code-mail-ip", points: 30, perSeconds: 3600 },
  },
  ({ body, locale }) => sendSignInCode(body.email, locale),
);
