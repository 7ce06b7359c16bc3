import * as z from "zod/mini";
import { freshAccountToken } from "#lib/server/account-token.ts";
import { keepConsents } from "#lib/server/consents.ts";
import { enrollingHome } from "#lib/server/enrolling.ts";
import { env } from "#lib/server/env.ts";
import { handler } from "#lib/server/handler.ts";

/** Keeps the consent to a credit check and hands out a token, so that the SSN goes from the browser to Light. */
export const POST = handler(
  {
    access: "user",
    flows: ["enrollment"],
    body: z.object({ consents: z.array(z.string()) }),
    limit: { name: "credit-access", points: 10, perSeconds: 600 },
  },
  async (context) => {
    const { home, draft, accountUuid } = await enrollingHome(context.user);
    await keepConsents("credit", context.body.consents, home, { premise: draft.premise }, context);
    const { token } = await freshAccountToken(accountUuid);
    return { light_url: env.lightPublicUrl, token };
  },
);
