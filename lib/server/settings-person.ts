import "server-only";
import { Problem, type ProblemCode } from "#lib/domain/problem.ts";
import type { Account } from "#lib/light/schemas.ts";
import { appLight } from "./app-light.ts";
import { patchDraft, readDraft } from "./draft.ts";
import { type Home, homesOf } from "./home.ts";

/** What Light keeps of a person, once for each of their homes. */
export type PersonPatch = Partial<Pick<Account, "first_name" | "last_name" | "email">> & {
  phone_number?: string;
};

/** How a change went for one home: `problem` is null when Light has it. */
export interface HomeOutcome {
  number: number;
  name: string | null;
  problem: ProblemCode | null;
}

const shows = (account: Account, patch: PersonPatch) =>
  Object.entries(patch).every(([field, value]) => Reflect.get(account, field) === value);

/** Sends the change once; when the answer was lost, the account says whether it was done. */
async function patchAccount(account_uuid: string, body: PersonPatch): Promise<ProblemCode | null> {
  const light = appLight();
  try {
    await light.updateAccount({ params: { account_uuid }, body });
    return null;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code !== "outcome_unknown") return error.code;
    const account = await light.getAppAccount({ params: { account_uuid } }).catch(() => null);
    return account && shows(account, body) ? null : error.code;
  }
}

/** What is typed for a home that is still enrolling must not bring the old name back. */
async function patchProfile(home: Home, { email: _, ...person }: PersonPatch): Promise<void> {
  if (home.finalized_at) return;
  const { profile } = await readDraft({ home_id: home.id });
  if (profile) await patchDraft({ home_id: home.id }, { profile: { ...profile, ...person } });
}

/**
 * Changes what Light keeps of a person in the account of each of their homes, and says how it went for each. Sending the
 * same again is safe.
 */
export async function changePerson(userId: string, patch: PersonPatch): Promise<HomeOutcome[]> {
  const homes = await homesOf({ id: userId });
  const outcomes = homes.map(async (home) => {
    const { number, name, light_account_uuid } = home;
    if (!light_account_uuid) return [];
    const problem = await patchAccount(light_account_uuid, patch);
    if (problem === null) await patchProfile(home, patch);
    return [{ number, name, problem }];
  });
  return (await Promise.all(outcomes)).flat();
}
