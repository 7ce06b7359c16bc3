import { draftOwner, enrolling } from "#lib/server/enrolling.ts";
import { handler } from "#lib/server/handler.ts";
import { currentQuotes, quotesHoldMs } from "#lib/server/quotes.ts";

/** Makes sure that the prices hold, asking for new ones when they have ended, and says what changed then. */
export const POST = handler(
  { access: "public", flows: ["enrollment"], limit: { name: "quotes", points: 60, perSeconds: 60 } },
  async () => {
    const { home } = await enrolling();
    const quotes = await currentQuotes(await draftOwner(), home?.light_account_uuid ?? null);
    const { requested_at, changes } = quotes;
    return { requested_at, changes, hold_ms: await quotesHoldMs(quotes) };
  },
);
