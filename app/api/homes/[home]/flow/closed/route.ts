import { handler } from "#lib/server/handler.ts";
import { callersHome } from "#lib/server/home.ts";
import { afterLightFlow } from "#lib/server/light-flow.ts";

/** Light's own flow was closed: what it may have changed is read again. */
export const POST = handler(
  { access: "user", limit: { name: "light-flow-closed", points: 60, perSeconds: 600 } },
  async ({ params, user }) => ({ is_sent: await afterLightFlow(await callersHome(user, params.home)) }),
);
