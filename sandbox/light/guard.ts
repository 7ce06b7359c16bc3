import type { Context, MiddlewareHandler } from "hono";
import type { Credentials } from "./credentials.ts";
import { LightError } from "./errors.ts";
import type { LightEnv } from "./light-api.ts";
import type { RateLimit } from "./rate-limit.ts";
import type { World } from "./world.ts";

const perApp = 30;
const perAccount = 10;

/** For `/v1/app/*`: an AppToken, and no more than its share of requests. */
export function appGuard(credentials: Credentials, limit: RateLimit): MiddlewareHandler<LightEnv> {
  return async (c, next) => {
    const app = credentials.appOfToken(bearer(c));
    if (!app) throw refused();
    c.set("app", app);
    c.set("account", null);
    c.set("credential", "app");
    limit.take(app.uuid, perApp);
    await next();
  };
}

/** For `/v1/account/*`: an AccountToken that has not expired by the sandbox's clock. */
export function accountGuard(world: World, limit: RateLimit): MiddlewareHandler<LightEnv> {
  return async (c, next) => {
    const uuid = world.credentials.accountOfToken(bearer(c));
    const account = uuid ? world.accounts.find(uuid) : undefined;
    const app = account && world.credentials.app(account.app_uuid);
    if (!account || !app) throw refused();
    c.set("app", app);
    c.set("account", account);
    c.set("credential", "account");
    limit.take(account.uuid, perAccount);
    await next();
  };
}

const refused = (): LightError =>
  new LightError(401, "unauthorized", "The token is missing, wrong or expired.");

function bearer(c: Context): string {
  return /^Bearer +(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1] ?? "";
}
