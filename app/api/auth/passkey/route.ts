import * as z from "zod/mini";
import { handler } from "#lib/server/handler.ts";
import { localeCookie } from "#lib/server/locale-cookie.ts";
import { PasskeyAnswer, signInWithPasskey } from "#lib/server/passkeys.ts";

/** Signs in with what a passkey answered: the session's cookie. */
export const POST = handler(
  {
    access: "public",
    body: z.object({ response: PasskeyAnswer }),
    limit: { name: "passkey-ip", points: 60, perSeconds: 600 },
  },
  async ({ body, locale, chosenLocale, request }) => {
    const signedIn = await signInWithPasskey(request.headers, body.response);
    const { setCookies } = signedIn;
    if (!chosenLocale && signedIn.locale !== locale) setCookies.push(localeCookie(signedIn.locale));
    return new Response(null, { status: 204, headers: setCookies.map((cookie) => ["set-cookie", cookie]) });
  },
);
