import * as z from "zod/mini";
import { flowScopes } from "#lib/domain/flow-scope.ts";
import { locales } from "#lib/domain/locale.ts";
import { problem } from "#lib/domain/problem.ts";
import { setFlowLocale } from "#lib/server/flow.ts";
import { handler } from "#lib/server/handler.ts";

/** Chooses the language of an open flow. */
export const PUT = handler(
  { access: "user", flows: flowScopes, body: z.object({ locale: z.enum(locales) }) },
  async ({ user, body }) => {
    if (!user.flow) throw problem("flow_ended");
    await setFlowLocale(user.flow.id, body.locale);
  },
);
