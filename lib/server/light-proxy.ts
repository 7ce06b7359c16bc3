import "server-only";
import { problem } from "#lib/domain/problem.ts";
import { allowedCall } from "#lib/light/allow-list.ts";
import { parseAnswer } from "#lib/light/client.ts";
import { accountTransport } from "./account-light.ts";
import type { Context } from "./handler.ts";
import { callersHome, newestHome, type Whose } from "./home.ts";
import { newRead } from "./recent-reads.ts";
import { readBody } from "./request-checks.ts";
import type { User } from "./session.ts";

/**
 * Passes one declared account operation on to Light, for a home of the session's own person: the one that `home` numbers,
 * else the newest, which is the one that is being enrolled.
 * @throws Problem `not_found` for anything undeclared or a home they do not have, `no_home_yet` before there is an account,
 * `flow_scope` for what the flow that asks is not for, `already_finalized` for a write of one that has enrolled.
 */
export async function proxyToLight({
  request,
  user,
  params: { home: number },
}: Pick<Context<unknown>, "request" | "params"> & { user: Whose & Pick<User, "flow"> }) {
  const path = new URL(request.url).pathname.replace(/^\/api(\/homes\/\d+)?\/light/, "");
  const call = allowedCall(request.method, path);
  if (!call) throw problem("not_found");
  if (user.flow && !call.operation.flows.includes(user.flow.scope)) throw problem("flow_scope");
  const home = number === undefined ? await newestHome(user) : await callersHome(user, number);
  // A flow for enrolling has nothing more to change once the enrollment is sent.
  if (user.flow?.scope === "enrollment" && home?.finalized_at && !call.operation.isRead)
    throw problem("already_finalized");
  const accountUuid = home?.light_account_uuid;
  if (!accountUuid) throw problem("no_home_yet");
  const { body: schema } = call.operation;
  const body = schema ? await readBody(request, schema) : undefined;
  const reply = await newRead(accountUuid, { ...call, path, body }, accountTransport(accountUuid));
  return parseAnswer(call.operation, reply);
}
