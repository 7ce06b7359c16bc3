import "server-only";
import { problem } from "#lib/domain/problem.ts";
import { allowedCall } from "#lib/light/allow-list.ts";
import { parseReply } from "#lib/light/client.ts";
import { accountTransport } from "./account-light.ts";
import { newestHome } from "./home.ts";
import { readBody } from "./request-checks.ts";

/**
 * Passes one declared account operation on to Light for the session's own account.
 * @throws Problem `not_found` for anything undeclared, `no_home_yet` before there is an account.
 */
export async function proxyToLight({ request, user }: { request: Request; user: { id: string } }) {
  const path = new URL(request.url).pathname.slice("/api/light".length);
  const call = allowedCall(request.method, path);
  if (!call) throw problem("not_found");
  const accountUuid = (await newestHome(user.id))?.light_account_uuid;
  if (!accountUuid) throw problem("no_home_yet");
  const { body: schema, reply } = call.operation;
  const body = schema ? await readBody(request, schema) : undefined;
  return parseReply(reply, await accountTransport(accountUuid)({ ...call, path, body }));
}
