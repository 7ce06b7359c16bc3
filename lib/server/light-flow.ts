import "server-only";
import type { LightScope } from "#lib/domain/brand.ts";
import { problem } from "#lib/domain/problem.ts";
import { accountLight } from "./account-light.ts";
import { appLight } from "./app-light.ts";
import { afterWrite } from "./ask-to-look.ts";
import { completeFinish } from "./complete-finish.ts";
import { env } from "./env.ts";
import { currentFlow } from "./flow.ts";
import type { Home } from "./home.ts";
import { lightScopesOf } from "./light-flow-choice.ts";
import { log } from "./log.ts";

type OpenHome = Home & { light_account_uuid: string };

/** Whether the page being made is Light's own flow; in a flow of ours it never is, or one would stand in the other. */
export const isLightPage = async (scope: LightScope): Promise<boolean> =>
  lightScopesOf(env).includes(scope) && (await currentFlow()) === undefined;

/**
 * A link into Light's own flow for one home: it opens once, within minutes, and must reach the page that asks alone.
 * @throws Problem `not_found` for a scope that is the portal's own; `light_garbled` for a link that leads elsewhere
 */
export async function lightFlowLink(home: OpenHome, scope: LightScope): Promise<string> {
  if (!lightScopesOf(env).includes(scope)) throw problem("not_found");
  const params = { account_uuid: home.light_account_uuid };
  const { login_link } = await appLight().flowLogin({ params, body: { scope } });
  const { href, origin } = new URL(login_link);
  // A blob: link would have the origin too.
  if (env.lightFlowOrigins.includes(origin) && href.startsWith(`${origin}/`)) return login_link;
  log.error({ origin }, "a flow link leads to an origin that LIGHT_FLOW_ORIGINS does not name");
  throw problem("light_garbled");
}

/**
 * After Light's own flow: nothing that was read before counts, and an enrollment that was sent in it is closed here too.
 * @returns whether the home's enrollment is sent. @throws Problem when Light does not tell
 */
export async function afterLightFlow(home: OpenHome): Promise<boolean> {
  await afterWrite(home.light_account_uuid);
  if (home.finalized_at) return true;
  const account = await accountLight(home.light_account_uuid).getAccount();
  await completeFinish(home, account);
  return account.enrollment?.is_enrollment_finalized === true;
}
