import * as z from "zod/mini";
import { EsiIdRequest } from "#lib/light/requests.ts";
import { patchDraft, readDraft } from "#lib/server/draft.ts";
import { draftOwner } from "#lib/server/enrolling.ts";
import { handler } from "#lib/server/handler.ts";
import { premiseOf } from "#lib/server/premise-look-up.ts";

/** Chooses a meter. The address comes from Light, not from the request. */
export const POST = handler(
  {
    access: "public",
    flows: ["enrollment"],
    body: z.extend(EsiIdRequest, { is_confirmed: z._default(z.boolean(), false) }),
    limit: { name: "premise", points: 15, perSeconds: 60 },
  },
  async ({ body }) => {
    const premise = await premiseOf(body.esi_id);
    const owner = await draftOwner();
    const before = await readDraft(owner);
    const isSame = before.premise?.esi_id === premise.esi_id;
    await patchDraft(owner, {
      premise,
      postal_code: premise.postal_code,
      is_premise_confirmed: body.is_confirmed,
      ...(isSame
        ? {}
        : {
            quotes: undefined,
            plan_uuid: undefined,
            start: undefined,
            chosen: undefined,
            accepted: undefined,
          }),
    });
    return premise;
  },
);
