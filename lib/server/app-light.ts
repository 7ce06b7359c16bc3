import "server-only";
import { type AppClient, appClient } from "#lib/light/client.ts";
import { httpTransport } from "#lib/light/http-transport.ts";
import { env } from "./env.ts";
import { recordLightCall, waitForAppTurn } from "./light-pace.ts";

/** Light with the AppToken: accounts, tokens, look-ups before an account exists. */
export function appLight(): AppClient {
  return appClient(
    httpTransport({
      baseUrl: env.lightApiUrl,
      token: async () => env.lightAppToken,
      takeTurn: waitForAppTurn,
      record: recordLightCall,
    }),
  );
}
