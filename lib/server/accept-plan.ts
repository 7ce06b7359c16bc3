import "server-only";
import * as z from "zod/mini";
import { Problem, problem } from "#lib/domain/problem.ts";
import { refusedStart } from "#lib/domain/start-service.ts";
import type { Account } from "#lib/light/schemas.ts";
import { settle } from "#lib/light/settle.ts";
import { keepConsents } from "./consents.ts";
import { patchDraft } from "./draft.ts";
import { enrollingHome } from "./enrolling.ts";
import type { Context } from "./handler.ts";
import { endQuotes } from "./quotes.ts";
import type { User } from "./session.ts";

/** What the start step sends; `plan_uuid` is the quote that stood on the page. */
export const AcceptBody = z.object({
  plan_uuid: z.string(),
  kind: z.enum(["switch", "move_in"]),
  start_date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "date")),
  consents: z.array(z.string()),
});

interface Chosen {
  plan_uuid: string;
  esi_id: string;
  start_date: string;
}

/** Whether the account shows this plan accepted for this meter and this first day. */
export function isPlanAccepted(account: Account, chosen: Chosen): boolean {
  const location = account.locations[0];
  return (
    account.enrollment?.has_accepted_plan === true &&
    location?.utility_number === chosen.esi_id &&
    (location.plan_uuid ?? chosen.plan_uuid) === chosen.plan_uuid &&
    (location.service_start_date ?? chosen.start_date) === chosen.start_date
  );
}

/**
 * Keeps the consents of this step, then accepts the draft's plan at Light for the chosen day.
 * @throws Problem `plan_expired`, `consent_missing`, `invalid_fields` (start_date), or Light's.
 */
export async function acceptPlan(
  context: Context<z.infer<typeof AcceptBody>> & { user: User },
): Promise<object> {
  const { plan_uuid, kind, start_date, consents } = context.body;
  const { home, owner, draft, light } = await enrollingHome(context.user);
  const { premise } = draft;
  const plan = draft.quotes?.plans.find(({ uuid }) => uuid === draft.plan_uuid);
  if (!premise || !draft.is_premise_confirmed) throw problem("step_not_ready");
  // Renewed in another tab: the customer has not seen this price.
  if (plan?.uuid !== plan_uuid) throw problem("plan_expired");
  const refused = refusedStart(kind, start_date, plan);
  if (refused) throw problem("invalid_fields", { fields: { start_date: refused } });

  await keepConsents("start", consents, home, { premise, plan }, context);
  await patchDraft(owner, { start: { kind, date: start_date } });
  const chosen = { plan_uuid: plan.uuid, esi_id: premise.esi_id, start_date };
  await settle(
    light.getAccount,
    () => light.acceptPlan({ body: { ...chosen, terms_accepted: true } }),
    // One that shows some plan may show this one in another way: only one that shows none contradicts Light's answer.
    (account) =>
      isPlanAccepted(account, chosen) || (account.enrollment?.has_accepted_plan === false ? false : null),
  ).catch(async (error: unknown) => {
    if (error instanceof Problem && error.code === "plan_expired") await endQuotes(owner);
    throw error;
  });
  await patchDraft(owner, { accepted: { plan, esi_id: premise.esi_id, start_date }, chosen: plan });
  return {};
}
