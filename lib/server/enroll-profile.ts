import "server-only";
import { problem } from "#lib/domain/problem.ts";
import { applicantForm } from "#lib/domain/profile.ts";
import { chicagoDay } from "#lib/domain/service-day.ts";
import { parseBody } from "#lib/light/client.ts";
import { appLight } from "./app-light.ts";
import { now } from "./clock.ts";
import { database } from "./database.ts";
import { patchDraft, readDraft } from "./draft.ts";
import { draftOwner } from "./enrolling.ts";
import { claimHome } from "./home.ts";
import { ensureLightAccount } from "./light-account.ts";
import { currentVisit, type User } from "./session.ts";

/**
 * Keeps who is enrolling in the draft.
 * @throws Problem `invalid_fields`.
 */
export async function keepProfile({ body }: { body: unknown }): Promise<void> {
  const { email, ...profile } = parseBody(applicantForm(chicagoDay(await now())), body);
  await patchDraft(await draftOwner(), { profile, email });
}

/**
 * Moves this browser's draft to the signed-in person's home and makes its Light account; one that exists
 * already is corrected instead.
 * @throws Problem `step_not_ready` without a profile, or when Light refuses it or cannot be reached.
 */
export async function ensureAccount({ user }: { user: User }): Promise<void> {
  const visit = await currentVisit();
  const home = await claimHome(user, visit?.id ?? null);
  const { profile } = await readDraft({ home_id: home.id });
  if (!profile) throw problem("step_not_ready");
  const { locale, ...person } = profile;
  // A flow has a language of its own; the person's is for the portal.
  if (!user.flow) await database().updateTable("user").set({ locale }).where("id", "=", user.id).execute();
  const isNew = !home.light_account_uuid;
  const account_uuid = await ensureLightAccount(home, user.email, person);
  if (!isNew) await appLight().updateAccount({ params: { account_uuid }, body: person });
}
