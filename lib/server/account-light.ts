import "server-only";
import { type AccountClient, accountClient, type LightTransport } from "#lib/light/client.ts";
import { httpTransport } from "#lib/light/http-transport.ts";
import { accountToken } from "./account-token.ts";
import { afterWrite } from "./ask-to-look.ts";
import { env } from "./env.ts";
import { recordLightCall, takeAccountTurn } from "./light-pace.ts";
import { recentRead, soonRead } from "./recent-reads.ts";

/** Acts for one Light account; its uuid comes from our own database, never from a request. */
export function accountTransport(lightAccountUuid: string): LightTransport {
  const send = httpTransport({
    baseUrl: env.lightApiUrl,
    token: (isRenewal) => accountToken(lightAccountUuid, isRenewal),
    takeTurn: () => takeAccountTurn(lightAccountUuid),
    record: recordLightCall,
  });
  return (request) =>
    request.operation.isRead ? send(request) : send(request).finally(() => afterWrite(lightAccountUuid));
}

/** Light as one account. */
export const accountLight = (lightAccountUuid: string): AccountClient =>
  accountClient(accountTransport(lightAccountUuid));

/** Light as one account for pages that only show: what was read a few seconds ago is not asked for again. */
export function recentAccountLight(lightAccountUuid: string): AccountClient {
  const send = accountTransport(lightAccountUuid);
  return accountClient((request) => recentRead(lightAccountUuid, request, send));
}

/** Light as one account for a page that waits `patienceMs` for each reply, and is shown a recent one rather than none. */
export function soonAccountLight(lightAccountUuid: string, patienceMs: number): AccountClient {
  const send = accountTransport(lightAccountUuid);
  return accountClient((request) => soonRead(lightAccountUuid, request, { send, patienceMs }));
}
