import { monthsOfAnswer, UsageAnswer } from "#lib/domain/usage-answer.ts";
import { patchDraft } from "#lib/server/draft.ts";
import { draftOwner } from "#lib/server/enrolling.ts";
import { handler } from "#lib/server/handler.ts";

/** How much electricity the customer uses, for the estimates on the plan page. */
export const POST = handler(
  { access: "public", flows: ["enrollment"], body: UsageAnswer },
  async ({ body }) => {
    const { source } = body;
    const preset = source === "preset" ? body.preset : undefined;
    const usage = { source, preset, months: monthsOfAnswer(body) };
    await patchDraft(await draftOwner(), { usage });
    return usage;
  },
);
