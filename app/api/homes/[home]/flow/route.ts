import * as z from "zod/mini";
import { lightScopes } from "#lib/domain/brand.ts";
import { handler } from "#lib/server/handler.ts";
import { callersHome } from "#lib/server/home.ts";
import { lightFlowLink } from "#lib/server/light-flow.ts";

/** A new link into Light's own flow, where the partner chose it for this scope. */
export const POST = handler(
  {
    access: "user",
    body: z.object({ scope: z.enum(lightScopes) }),
    limit: { name: "light-flow", points: 30, perSeconds: 600 },
  },
  async ({ body, params, user }) => {
    const home = await callersHome(user, params.home);
    return { login_link: await lightFlowLink(home, body.scope) };
  },
);
