import "server-only";
import { type AccountClient, accountClient, type LightTransport } from "#lib/light/client.ts";
import { httpTransport } from "#lib/light/http-transport.ts";
import { accountToken } from "./account-token.ts";
import { env } from "./env.ts";
import { recordLightCall, waitForAccountTurn } from "./light-pace.ts";

/** Acts for one Light account; its uuid comes from our own database, never from a request. */
export function accountTransport(lightAccountUuid: string): LightTransport {
  return httpTransport({
    baseUrl: env.lightApiUrl,
    token: (isRenewal) => accountToken(lightAccountUuid, isRenewal),
    takeTurn: () => waitForAccountTurn(lightAccountUuid),
    record: recordLightCall,
  });
}

/** Light as one account. */
export const accountLight = (lightAccountUuid: string): AccountClient =>
  accountClient(accountTransport(lightAccountUuid));
