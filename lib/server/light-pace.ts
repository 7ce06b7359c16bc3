import "server-only";
import pThrottle from "p-throttle";
import type { LightCallRecord } from "#lib/light/http-transport.ts";
import { log } from "./log.ts";
import { sharedMap } from "./per-process.ts";

type TakeTurn = () => Promise<void>;

// Light counts on a sliding second. Its clock and ours see the same calls a little apart, so our second is longer.
const intervalMs = 1_200;

/** A queue that lets `limit` calls through in any one such second, in order: a page may make as many as Light allows at once. */
function pace(limit: number): TakeTurn {
  return pThrottle({ limit, interval: intervalMs, strict: true })(async () => {});
}

/** What Light allows in a second. */
const appLimit = 30;
const accountLimit = 10;

const appTurns = sharedMap<TakeTurn>("app turns");
const accountTurns = sharedMap<TakeTurn>("account turns");
const mostAccounts = 5_000;

/** Waits until an AppToken call may go out. */
export async function waitForAppTurn(): Promise<void> {
  const turn = appTurns.get("app") ?? pace(appLimit);
  appTurns.set("app", turn);
  await turn();
}

/** Waits until a call with this account's token may go out. */
export async function waitForAccountTurn(lightAccountUuid: string): Promise<void> {
  let turn = accountTurns.get(lightAccountUuid);
  if (!turn) {
    turn = pace(accountLimit);
    const oldest = accountTurns.keys().next();
    if (accountTurns.size >= mostAccounts && !oldest.done) accountTurns.delete(oldest.value);
    accountTurns.set(lightAccountUuid, turn);
  }
  await turn();
}

/** One log line an upstream call; it carries the request id of the request that caused it. */
export const recordLightCall = (call: LightCallRecord) => log.info({ light: call }, "light call");
