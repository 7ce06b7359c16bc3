import { handler } from "#lib/server/handler.ts";
import { readiness } from "#lib/server/ready.ts";

/** 200 when customers can be served, else 503; either way which part is in order and which is not. */
export const GET = handler({ access: "public" }, async () => {
  const state = await readiness();
  return Response.json(state, { status: state.is_ready ? 200 : 503 });
});
