import * as z from "zod/mini";
import { handler } from "#lib/server/handler.ts";
import { localeCookie } from "#lib/server/locale-cookie.ts";
import { signIn } from "#lib/server/sign-in.ts";

/** Signs in with a mailed code: `{ user }` and the session's cookie. */
export const POST = handler(
  {
    access: "public",
    body: z.object({
      email: z.email().check(z.maxLength(254)),
      code: z.string().check(z.trim(), z.regex(/^\d{6}$/)),
    }),
    limit: { name: "code-try-ip", points: 30, perSeconds: 600 },
  },
  async ({ body, locale, chosenLocale, request }) => {
    const { user, setCookies } = await signIn(body.email, body.code, {
      chosen: chosenLocale,
      likely: locale,
      userAgent: request.headers.get("user-agent"),
    });
    // Another browser of theirs speaks their language too.
    if (user.locale !== locale) setCookies.push(localeCookie(user.locale));
    return Response.json({ user }, { headers: setCookies.map((cookie) => ["set-cookie", cookie]) });
  },
);
