import * as z from "zod/mini";
import { keepConsents } from "#lib/server/consents.ts";
import { enrollingHome } from "#lib/server/enrolling.ts";
import { handler } from "#lib/server/handler.ts";

/** Keeps the autopay mandate; asked for before the card is saved. */
export const POST = handler(
  { access: "user", flows: ["enrollment"], body: z.object({ consents: z.array(z.string()) }) },
  async (context) => {
    const { home, draft } = await enrollingHome(context.user);
    await keepConsents("payment", context.body.consents, home, { premise: draft.premise }, context);
  },
);
