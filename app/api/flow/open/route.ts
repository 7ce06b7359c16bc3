import * as z from "zod/mini";
import { locales } from "#lib/domain/locale.ts";
import { flowCookie, keepsCookies } from "#lib/server/flow.ts";
import { handler } from "#lib/server/handler.ts";
import { openFlow } from "#lib/server/open-flow.ts";

/** Uses a link up. The flow's secret goes into a cookie or, where the browser keeps none of a frame, into the reply. */
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
  async ({ body, locale, request }) => {
    const wish = { postal_code: body.postal_code, locale: body.locale ?? locale };
    const { secret, ...opened } = await openFlow(body.token, wish);
    if (!keepsCookies(request.headers)) return { ...opened, secret };
    return Response.json(opened, { headers: { "set-cookie": flowCookie(opened.id, secret) } });
  },
);
