import { handler } from "#lib/server/handler.ts";
import { noOperatorCookie, readOperatorForm, toOperations } from "#lib/server/operations-access.ts";

/** Closes the page in this browser. */
export const POST = handler({ access: "public", isForServers: true }, async ({ request }) => {
  await readOperatorForm(request);
  return toOperations({}, noOperatorCookie());
});
