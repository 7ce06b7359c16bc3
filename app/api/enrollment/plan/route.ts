import * as z from "zod/mini";
import { problem } from "#lib/domain/problem.ts";
import { patchDraft, readDraft } from "#lib/server/draft.ts";
import { draftOwner } from "#lib/server/enrolling.ts";
import { handler } from "#lib/server/handler.ts";

/** Chooses one of the plans that were quoted for this meter. */
export const POST = handler(
  { access: "public", body: z.object({ plan_uuid: z.string() }) },
  async ({ body }) => {
    const owner = await draftOwner();
    const { quotes, accepted } = await readDraft(owner);
    const plan = quotes?.plans.find(({ uuid }) => uuid === body.plan_uuid);
    if (!plan) throw problem("plan_expired");
    const isAccepted = accepted?.plan.uuid === plan.uuid;
    await patchDraft(owner, { plan_uuid: plan.uuid, ...(isAccepted ? {} : { accepted: undefined }) });
    return { plan_uuid: plan.uuid };
  },
);
