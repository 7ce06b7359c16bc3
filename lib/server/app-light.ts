import "server-only";
import { type AppClient, appClient } from "#lib/light/client.ts";
import { httpTransport } from "#lib/light/http-transport.ts";
import { afterWrite } from "./ask-to-look.ts";
import { env } from "./env.ts";
import { recordLightCall, takeAppTurn } from "./light-pace.ts";

const oneAccount = /^\/v1\/app\/accounts\/([\w-]+)/;

/** Light with the AppToken: accounts, tokens, look-ups before an account exists. */
export function appLight(): AppClient {
  const send = httpTransport({
    baseUrl: env.lightApiUrl,
    token: async () => env.lightAppToken,
    takeTurn: takeAppTurn,
    record: recordLightCall,
  });
  return appClient((request) => {
    const changed = request.operation.isRead ? null : oneAccount.exec(request.path)?.[1];
    return changed ? send(request).finally(() => afterWrite(changed)) : send(request);
  });
}
