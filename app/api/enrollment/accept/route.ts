import * as z from "zod/mini";
import { acceptPlan } from "#lib/server/accept-plan.ts";
import { handler } from "#lib/server/handler.ts";

const Accept = z.object({
  kind: z.enum(["switch", "move_in"]),
  start_date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "date")),
  consents: z.array(z.string()),
});

/** Records what the customer agreed to, then accepts the chosen plan at Light. */
export const POST = handler(
  { access: "user", body: Accept, limit: { name: "accept", points: 10, perSeconds: 60 } },
  acceptPlan,
);
