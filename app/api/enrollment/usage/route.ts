import { patchDraft } from "#lib/server/draft.ts";
import { Usage } from "#lib/server/draft-data.ts";
import { draftOwner } from "#lib/server/enrolling.ts";
import { handler } from "#lib/server/handler.ts";

/** How much electricity the customer uses, for the estimates on the plan page. */
export const POST = handler({ access: "public", body: Usage }, async ({ body }) => {
  await patchDraft(await draftOwner(), { usage: body });
  return body;
});
