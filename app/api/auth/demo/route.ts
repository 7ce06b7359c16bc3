import * as z from "zod/mini";
import { demoPeople } from "#lib/domain/demo-people.ts";
import { signInAsDemo } from "#lib/server/demo-sign-in.ts";
import { handler } from "#lib/server/handler.ts";

/** Signs in as a ready-made person of the sandbox; there is nothing here on live Light. */
export const POST = handler(
  {
    access: "public",
    body: z.object({ name: z.enum(demoPeople) }),
    limit: { name: "demo", points: 60, perSeconds: 600 },
  },
  async ({ body, locale, request }) => {
    const userAgent = request.headers.get("user-agent");
    const { setCookies } = await signInAsDemo(body.name, { locale, userAgent });
    return new Response(null, { status: 204, headers: setCookies.map((cookie) => ["set-cookie", cookie]) });
  },
);
