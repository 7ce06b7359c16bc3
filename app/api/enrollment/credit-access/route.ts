import * as z from "zod/mini";
import { problem } from "#lib/domain/problem.ts";
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
    // The token opens the whole account: a flow gets one when its customer is as far as that, and not by asking.
    if (context.user.flow && !draft.accepted) throw problem("step_not_ready");
    await keepConsents("credit", context.body.consents, home, { premise: draft.premise }, context);
    const { token } = await freshAccountToken(accountUuid);
    return { light_url: env.lightPublicUrl, token };
  },
);
