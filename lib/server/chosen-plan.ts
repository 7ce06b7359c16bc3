import "server-only";
import { redirect } from "next/navigation";
import type { Plan } from "#lib/light/schemas.ts";
import type { Enrolling } from "./enrolling.ts";
import { currentQuotes } from "./quotes.ts";

/** The plan the customer chose, at a price that still holds; leaves for the plan page when it is gone. */
export async function chosenPlan({ owner, draft, home }: Enrolling): Promise<Plan> {
  const kept = draft.quotes?.plans.find(({ uuid }) => uuid === draft.plan_uuid);
  const quotes = owner && kept ? await currentQuotes(owner, home?.light_account_uuid ?? null) : null;
  const plan = quotes?.plans.find(({ uuid }) => uuid === draft.plan_uuid);
  if (!plan) redirect("/enroll/plans");
  return plan;
}
