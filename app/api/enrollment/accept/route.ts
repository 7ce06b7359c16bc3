import { AcceptBody, acceptPlan } from "#lib/server/accept-plan.ts";
import { handler } from "#lib/server/handler.ts";

/** Records what the customer agreed to, then accepts the chosen plan at Light. */
export const POST = handler(
  {
    access: "user",
    flows: ["enrollment"],
    body: AcceptBody,
    limit: { name: "accept", points: 10, perSeconds: 60 },
  },
  acceptPlan,
);
