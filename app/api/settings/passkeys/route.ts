import * as z from "zod/mini";
import { handler } from "#lib/server/handler.ts";
import { addPasskey } from "#lib/server/passkeys.ts";

/** Keeps the passkey that the browser made. */
export const POST = handler(
  {
    access: "user",
    body: z.object({ response: z.record(z.string(), z.unknown()) }),
    limit: { name: "passkey-new", points: 20, perSeconds: 600 },
  },
  ({ body, request }) => addPasskey(request.headers, body.response),
);
