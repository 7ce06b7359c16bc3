import * as z from "zod/mini";
import { handler } from "#lib/server/handler.ts";
import { createToken } from "#lib/server/personal-token.ts";
import { requireFreshSession } from "#lib/server/session.ts";

/** Makes a personal read-only token: `{ token }`, this once. */
export const POST = handler(
  {
    access: "user",
    body: z.object({
      name: z.string().check(z.trim(), z.minLength(1, "required"), z.maxLength(40, "too_long")),
    }),
    limit: { name: "token-new", points: 20, perSeconds: 3600 },
  },
  async ({ body, user, request }) => {
    await requireFreshSession(request.headers);
    return createToken(user.id, body.name);
  },
);
