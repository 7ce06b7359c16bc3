import * as z from "zod/mini";
import { locales } from "#lib/domain/locale.ts";
import { flowCookie } from "#lib/server/flow.ts";
import { handler } from "#lib/server/handler.ts";
import { openFlow } from "#lib/server/open-flow.ts";

/**
 * Uses a link up. The secret goes out twice, in a cookie and in the reply: which of them a frame can keep is for the browser
 * to say.
 */
export const POST = handler(
  {
    access: "public",
    body: z.object({
      token: z.string().check(z.minLength(16), z.maxLength(200)),
      postal_code: z.optional(z.string().check(z.trim(), z.regex(/^\d{5}$/, "zip"))),
      locale: z.optional(z.enum(locales)),
    }),
    limit: { name: "flow-open", points: 60, perSeconds: 60 },
  },
  async ({ body, locale }) => {
    const wish = { postal_code: body.postal_code, locale: body.locale ?? locale };
    const { secret, ...opened } = await openFlow(body.token, wish);
    return Response.json({ ...opened, secret }, { headers: { "set-cookie": flowCookie(opened.id, secret) } });
  },
);
