import "server-only";
import * as z from "zod/mini";
import { flowStart } from "#lib/domain/flow-place.ts";
import type { FlowScope } from "#lib/domain/flow-scope.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { problem } from "#lib/domain/problem.ts";
import { AddressRequest } from "#lib/light/requests.ts";
import type { Account } from "#lib/light/schemas.ts";
import { appLight } from "./app-light.ts";
import { askToLook } from "./ask-to-look.ts";
import { auth } from "./auth.ts";
import { withClaim } from "./claim.ts";
import { database } from "./database.ts";
import { patchDraft, readDraft } from "./draft.ts";
import { keepFlow } from "./flow.ts";
import { takeFlowLink } from "./flow-link.ts";
import { addHome, type Home } from "./home.ts";
import { part } from "./part.ts";

/** The person with this e-mail; one who has never signed in is made, and proves the address if they ever do. */
async function personOf(email: string, locale: Locale): Promise<string> {
  const { internalAdapter } = await auth().$context;
  const known = await internalAdapter.findUserByEmail(email.toLowerCase());
  if (known) return known.user.id;
  const values = { email: email.toLowerCase(), name: "", emailVerified: false, locale };
  return (await internalAdapter.createUser(values, { method: "email-otp" })).id;
}

async function homeOfAccount(light_account_uuid: string): Promise<Home | null> {
  const home = await database()
    .selectFrom("home")
    .selectAll()
    .where("light_account_uuid", "=", light_account_uuid)
    .executeTakeFirst();
  return home ?? null;
}

const claimMs = 10_000;

/** The home of an account that a partner made, which becomes one of the person's whom the account names. */
const adoptHome = (account: Account, partnerId: string | null, locale: Locale): Promise<Home> =>
  withClaim(
    `home of ${account.uuid}`,
    claimMs,
    async () => (await homeOfAccount(account.uuid)) ?? makeHome(account, partnerId, locale),
  );

async function makeHome(account: Account, partner_id: string | null, locale: Locale): Promise<Home> {
  const isSent = account.enrollment?.is_enrollment_finalized === true || account.locations.length > 0;
  const home = await addHome(await personOf(account.email, locale), {
    light_account_uuid: account.uuid,
    finalized_at: isSent ? new Date().toISOString() : null,
    partner_id: partner_id ?? "sandbox",
  });
  // Two accounts of one person at the same moment: the number went to the other.
  if (home.light_account_uuid !== account.uuid) throw problem("light_busy");
  await database()
    .transaction()
    .execute((tx) => askToLook(tx, account.uuid));
  return home;
}

/** The meter at the address that the partner gave, when there is just one: the customer need not search for it. */
async function premiseGiven({ preliminary_address }: Account) {
  const asked = z.safeParse(AddressRequest, preliminary_address ?? {});
  if (!asked.success) return null;
  const { data } = await part(appLight().searchFullAddress({ body: asked.data }));
  return data?.length === 1 ? (data[0] ?? null) : null;
}

async function prepareEnrollment(home: Home, account: Account, plan_group: string | null): Promise<void> {
  const owner = { home_id: home.id };
  const draft = await readDraft(owner);
  if (plan_group !== (draft.plan_group ?? null))
    await patchDraft(owner, { plan_group: plan_group ?? undefined, quotes: undefined, plan_uuid: undefined });
  if (draft.premise) return;
  const premise = await premiseGiven(account);
  if (premise) await patchDraft(owner, { premise, postal_code: premise.postal_code });
}

/** A flow that was opened just now. */
export interface OpenedFlow {
  id: string;
  secret: string;
  scope: FlowScope;
  /** The path of its first page. */
  path: string;
}

/**
 * Uses a link up and opens its flow, for an hour at most.
 * @throws Problem `flow_link_unknown`, `flow_link_used`, `flow_link_expired`, `flow_zip_needed`, `flow_zip_wrong`; or
 * Light's, and then the link is used up all the same
 */
export async function openFlow(
  token: string,
  { postal_code, locale }: { postal_code: string | undefined; locale: Locale },
): Promise<OpenedFlow> {
  const link = await takeFlowLink(token, postal_code);
  const { scope, partner_id, plan_group, light_account_uuid } = link;
  const known = await homeOfAccount(light_account_uuid);
  const isEnrolling = scope === "enrollment" && !known?.finalized_at;
  const account =
    known && !isEnrolling
      ? null
      : await appLight().getAppAccount({ params: { account_uuid: light_account_uuid } });
  const home = known ?? (account && (await adoptHome(account, partner_id, locale)));
  if (!home) throw new Error("an account without a home was not read");
  if (account && isEnrolling) await prepareEnrollment(home, account, plan_group);
  const { id, secret } = await keepFlow({
    ...{ scope, partner_id, plan_group, locale, home_id: home.id },
    is_sandbox: link.is_sandbox,
  });
  return { id, secret, scope, path: `/flow/${id}${flowStart(scope, 1)}` };
}
