import "server-only";
import pThrottle from "p-throttle";
import type { LightCallRecord } from "#lib/light/http-transport.ts";
import { log } from "./log.ts";
import { sharedMap } from "./per-process.ts";

type TakeTurn = () => Promise<void>;

/** A queue that lets `perSecond` calls through in any one second, in order. */
function pace(perSecond: number): TakeTurn {
  return pThrottle({ limit: perSecond, interval: 1000, strict: true })(async () => {});
}

// Light allows 30 a second to an App and 10 to an account, counted on a sliding second. Its clock and ours
// see the same call a little apart, so each keeps a margin.
const appTurns = sharedMap<TakeTurn>("app turns");
const accountTurns = sharedMap<TakeTurn>("account turns");
const mostAccounts = 5_000;

/** Waits until an AppToken call may go out. */
export async function waitForAppTurn(): Promise<void> {
  const turn = appTurns.get("app") ?? pace(26);
  appTurns.set("app", turn);
  await turn();
}

/** Waits until a call with this account's token may go out. */
export async function waitForAccountTurn(lightAccountUuid: string): Promise<void> {
  let turn = accountTurns.get(lightAccountUuid);
  if (!turn) {
    turn = pace(8);
    const oldest = accountTurns.keys().next();
    if (accountTurns.size >= mostAccounts && !oldest.done) accountTurns.delete(oldest.value);
    accountTurns.set(lightAccountUuid, turn);
  }
  await turn();
}

/** One log line an upstream call; it carries the request id of the request that caused it. */
export const recordLightCall = (call: LightCallRecord) => log.info({ light: call }, "light call");
