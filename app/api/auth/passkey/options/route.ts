import { handler } from "#lib/server/handler.ts";
import { passkeySignInOptions } from "#lib/server/passkeys.ts";

/** What the browser needs to sign in with a passkey: the same for everybody. */
export const POST = handler(
  { access: "public", limit: { name: "passkey-ip", points: 60, perSeconds: 600 } },
  async () => {
    const { options, setCookies } = await passkeySignInOptions();
    return Response.json(options, { headers: setCookies.map((cookie) => ["set-cookie", cookie]) });
  },
);
