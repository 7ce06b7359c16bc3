import * as z from "zod/mini";
import { handler } from "#lib/server/handler.ts";
import { changeEmail } from "#lib/server/settings-email.ts";

/** Changes the address with the code that was mailed to the new one: `{ homes }` says how it went at Light. */
export const POST = handler(
  {
    access: "user",
    body: z.object({
      email: z.email().check(z.maxLength(254)),
      code: z.string().check(z.trim(), z.regex(/^\d{6}$/)),
    }),
    limit: { name: "code-try-ip", points: 30, perSeconds: 600 },
  },
  async ({ body, user, request }) => {
    const { homes, setCookies } = await changeEmail(user, body, request.headers);
    return Response.json({ homes }, { headers: setCookies.map((cookie) => ["set-cookie", cookie]) });
  },
);
