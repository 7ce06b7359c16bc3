import * as z from "zod/mini";
import { chooseCompared } from "#lib/server/comparison-choose.ts";
import { handler } from "#lib/server/handler.ts";

/** Goes on to the enrollment with one of the compared plans, by its key. */
export const POST = handler(
  {
    access: "public",
    flows: ["comparison"],
    body: z.object({
      plan: z.string().check(z.maxLength(40)),
      /** Of the prices that the page shows. */
      requested_at: z.string().check(z.maxLength(40)),
    }),
    limit: { name: "comparison-choose", points: 30, perSeconds: 600 },
  },
  ({ body }) => chooseCompared(body.plan, body.requested_at),
);
