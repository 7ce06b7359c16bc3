import { flowScopes } from "#lib/domain/flow-scope.ts";
import { problem } from "#lib/domain/problem.ts";
import { handler } from "#lib/server/handler.ts";

/** Whether a frame's requests reach its flow: by its cookie, or by what it says itself. */
export const GET = handler({ access: "user", flows: flowScopes }, async ({ user }) => {
  if (!user.flow) throw problem("flow_ended");
  return { scope: user.flow.scope };
});
