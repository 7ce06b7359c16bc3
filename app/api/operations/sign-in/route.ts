import { Problem } from "#lib/domain/problem.ts";
import { handler } from "#lib/server/handler.ts";
import { limit } from "#lib/server/limits.ts";
import { log } from "#lib/server/log.ts";
import {
  isOperationsKey,
  operatorCookie,
  readOperatorForm,
  toOperations,
} from "#lib/server/operations-access.ts";

const guesses = { points: 10, perSeconds: 900 };

/** Opens the page of whoever runs the portal, by its key. A form without script sends it: the origin is asked for there. */
export const POST = handler({ access: "public", isForServers: true }, async ({ request, ip }) => {
  const form = await readOperatorForm(request);
  try {
    await limit("operations sign-in", ip, guesses);
  } catch (error) {
    if (error instanceof Problem && error.code === "rate_limited") return toOperations({ wrong: "often" });
    throw error;
  }
  if (isOperationsKey(form.get("key") ?? "")) return toOperations({}, operatorCookie());
  log.warn("a wrong key for the operations page");
  return toOperations({ wrong: "key" });
});
