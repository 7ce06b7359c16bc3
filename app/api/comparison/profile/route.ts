import * as z from "zod/mini";
import { orderProfile } from "#lib/server/comparison-order.ts";
import { comparisonView } from "#lib/server/comparison-state.ts";
import { handler } from "#lib/server/handler.ts";

/** Has the meter's history fetched, with the consent that was ticked. From then on its prices are personal. */
export const POST = handler(
  {
    access: "user",
    flows: ["comparison"],
    body: z.object({ ticked: z.array(z.string()).check(z.maxLength(5)) }),
    limit: { name: "comparison-profile", points: 10, perSeconds: 3_600 },
  },
  async (context) => {
    await orderProfile(context);
    return Response.json(await comparisonView(context.user), { status: 202 });
  },
);
