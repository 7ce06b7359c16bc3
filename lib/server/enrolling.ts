import "server-only";
import { cache } from "react";
import { problem } from "#lib/domain/problem.ts";
import type { Account } from "#lib/light/schemas.ts";
import { accountLight, recentAccountLight } from "./account-light.ts";
import { type DraftOwner, readDraft } from "./draft.ts";
import type { DraftData } from "./draft-data.ts";
import { type Home, homesOf, newestHome, type Whose } from "./home.ts";
import { part } from "./part.ts";
import { currentUser, currentVisit, ensureVisit, type User } from "./session.ts";

/** Who is enrolling and what is known so far: our draft, and what Light says once there is an account. */
export interface Enrolling {
  user: User | null;
  home: Home | null;
  owner: DraftOwner | null;
  draft: DraftData;
  account: Account | null;
}

/** Read once per request. A finished enrollment is not "enrolling": what follows it starts anew. */
export const enrolling = cache(async (): Promise<Enrolling> => {
  const user = await currentUser();
  const newest = user ? await newestHome(user) : null;
  const home = newest && !newest.finalized_at ? newest : null;
  const visit = home ? null : await currentVisit();
  const owner = home ? { home_id: home.id } : visit ? { visit_id: visit.id } : null;
  const draft = owner ? await readDraft(owner) : {};
  const account = home?.light_account_uuid ? await accountLight(home.light_account_uuid).getAccount() : null;
  return { user, home, owner, draft, account };
});

/**
 * Where to write this person's choices; starts a visit for a browser that has none. Handlers only.
 * @throws Problem `already_finalized` in a flow whose home is sent
 */
export async function draftOwner(): Promise<DraftOwner> {
  const user = await currentUser();
  const newest = user ? await newestHome(user) : null;
  if (newest && !newest.finalized_at) return { home_id: newest.id };
  if (user?.flow) throw problem("already_finalized");
  return { visit_id: (await ensureVisit()).id };
}

/**
 * The signed-in person's home with its Light account, and their draft.
 * @throws Problem `no_home_yet`, or `already_finalized` once it is sent.
 */
export async function enrollingHome(whose: Whose) {
  const home = await newestHome(whose);
  const accountUuid = home?.light_account_uuid;
  if (!accountUuid) throw problem("no_home_yet");
  if (home.finalized_at) throw problem("already_finalized");
  const owner: DraftOwner = { home_id: home.id };
  return { home, owner, accountUuid, draft: await readDraft(owner), light: accountLight(accountUuid) };
}

/**
 * Who the person is by the account of a home that they have: for those who enroll another. null for none, or when Light
 * does not say: then it is typed.
 */
export async function knownPerson(whose: Whose): Promise<Partial<Account> | null> {
  const known = (await homesOf(whose)).findLast((home) => home.light_account_uuid);
  if (!known?.light_account_uuid) return null;
  const { data } = await part(recentAccountLight(known.light_account_uuid).getAccount());
  return data;
}
