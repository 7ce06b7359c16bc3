import { draftOwner, enrolling } from "#lib/server/enrolling.ts";
import { handler } from "#lib/server/handler.ts";
import { refreshQuotes } from "#lib/server/quotes.ts";

/** Asks for new prices and answers what changed since the ones on the screen. */
export const POST = handler(
  { access: "public", limit: { name: "quotes", points: 10, perSeconds: 60 } },
  async () => {
    const { home } = await enrolling();
    return { changes: await refreshQuotes(await draftOwner(), home?.light_account_uuid ?? null) };
  },
);
