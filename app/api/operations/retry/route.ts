import { handler } from "#lib/server/handler.ts";
import { log } from "#lib/server/log.ts";
import { isFromOperator, readOperatorForm, toOperations } from "#lib/server/operations-access.ts";
import { retryGivenUp } from "#lib/server/operations-jobs.ts";

/** Has the job of `id` that was given up tried again, or without one all of them. */
export const POST = handler({ access: "public", isForServers: true }, async ({ request }) => {
  const form = await readOperatorForm(request);
  if (!isFromOperator(request)) return toOperations();
  const count = await retryGivenUp(form.get("id"));
  log.info({ count }, "jobs that were given up are tried again");
  return toOperations({ retried: String(count) });
});
