import * as z from "zod/mini";
import { choosePlan } from "#lib/server/choose-plan.ts";
import { handler } from "#lib/server/handler.ts";

/** Chooses one of the plans that were quoted for this meter. */
export const POST = handler(
  { access: "public", flows: ["enrollment"], body: z.object({ plan_uuid: z.string() }) },
  ({ body }) => choosePlan(body.plan_uuid),
);
