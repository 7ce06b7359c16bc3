import { handler } from "#lib/server/handler.ts";
import { newPasskeyOptions } from "#lib/server/passkeys.ts";

/** What the browser needs to make a passkey. */
export const POST = handler(
  { access: "user", limit: { name: "passkey-new", points: 20, perSeconds: 600 } },
  async ({ request }) => {
    const { options, setCookies } = await newPasskeyOptions(request.headers);
    return Response.json(options, { headers: setCookies.map((cookie) => ["set-cookie", cookie]) });
  },
);
