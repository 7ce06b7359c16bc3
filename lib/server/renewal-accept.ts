import "server-only";
import * as z from "zod/mini";
import { queuedContract } from "#lib/domain/contract-term.ts";
import { Problem, problem } from "#lib/domain/problem.ts";
import { chicagoDay } from "#lib/domain/service-day.ts";
import type { AccountClient } from "#lib/light/client.ts";
import type { AllDocuments } from "#lib/light/location-schemas.ts";
import { accountLight } from "./account-light.ts";
import { withClaim } from "./claim.ts";
import { now } from "./clock.ts";
import { keepConsents } from "./consents.ts";
import { database } from "./database.ts";
import { isAgreedHere } from "./given-consents.ts";
import type { Context } from "./handler.ts";
import { callersHome } from "./home.ts";
import { confirmRenewalByMail } from "./renewal-mail.ts";
import { hasEnded, openQuote, type RenewalQuote } from "./renewal-quote.ts";
import type { User } from "./session.ts";

/** What the accept page sends: the price that stood on it, and the boxes that were ticked. */
export const RenewalBody = z.object({ quote: z.string(), consents: z.array(z.string()) });

/** Whether the contracts show this very renewal. */
export const isRenewed = (contracts: AllDocuments, { plan, start }: RenewalQuote): boolean =>
  contracts.some(({ plan_uuid, contract_start }) => plan_uuid === plan.uuid && contract_start === start);

/** After these answers the renewal may have been agreed all the same. */
const unsure: readonly string[] = ["outcome_unknown", "already_finalized", "step_not_ready"];

async function send(light: AccountClient, location_uuid: string, quote: RenewalQuote): Promise<void> {
  const params = { location_uuid };
  try {
    const body = {
      plan_uuid: quote.plan.uuid,
      service_start_date: quote.start,
      terms_accepted: true,
    } as const;
    await light.acceptRenewalPlan({ params, body });
  } catch (error) {
    if (!(error instanceof Problem) || !unsure.includes(error.code)) throw error;
    if (!isRenewed(await light.listAllDocuments({ params }), quote)) throw error;
  }
}

type Accepting = Context<z.infer<typeof RenewalBody>> & { user: User };
type CallersHome = Awaited<ReturnType<typeof callersHome>>;

/** Keeps whose copy went out only when it has: a process that ends between the two mails it twice rather than never. */
async function mailOnce(homeId: string, planUuid: string, mail: () => Promise<void>): Promise<void> {
  const values = { plan_uuid: planUuid };
  const known = await database()
    .selectFrom("mailed_renewal")
    .select("plan_uuid")
    .where("home_id", "=", homeId)
    .executeTakeFirst();
  if (known?.plan_uuid === planUuid) return;
  await mail();
  await database()
    .insertInto("mailed_renewal")
    .values({ home_id: homeId, ...values })
    .onConflict((conflict) => conflict.column("home_id").doUpdateSet(values))
    .execute();
}

/** One renewal of a home at a time; whoever comes second finds what the first has done. */
const claimMs = 20_000;

async function acceptOnce(context: Accepting, home: CallersHome, quote: RenewalQuote): Promise<void> {
  const { body, user, locale } = context;
  const light = accountLight(home.light_account_uuid);
  const account = await light.getAccount();
  const location = account.locations[0];
  if (!location) throw problem("no_home_yet");
  const params = { location_uuid: location.uuid };
  const [at, contracts] = await Promise.all([now(), light.listAllDocuments({ params })]);
  const { plan } = quote;
  const sendCopy = () =>
    mailOnce(home.id, plan.uuid, () =>
      confirmRenewalByMail({ email: user.email, locale }, home.number, { account, location, quote }),
    );
  if (isRenewed(contracts, quote)) {
    // The process may have ended between Light's answer and the mail.
    if (await isAgreedHere(home.id, plan.uuid)) await sendCopy();
    return;
  }
  if (queuedContract(contracts, chicagoDay(at))) throw problem("step_not_ready");
  if (hasEnded(quote, at)) throw problem("plan_expired");

  const premise = { ...location, esi_id: location.utility_number };
  await keepConsents("renewal", body.consents, home, { premise, plan }, context);
  await send(light, location.uuid, quote);
  await sendCopy();
}

/**
 * Keeps the consents of a renewal, then agrees on it at Light, once; the contracts decide when the answer does not come.
 * One that is agreed already stays as it is.
 * @throws Problem `plan_expired`, also for a quote that does not open; `consent_missing`; `step_not_ready` when another
 * contract is queued; or Light's.
 */
export async function acceptRenewal(context: Accepting): Promise<object> {
  const home = await callersHome(context.user, context.params.home);
  const quote = openQuote(context.body.quote, home.id);
  // A deploy may have changed its form or its key while the page was open: asked again, the page has one that opens.
  if (!quote) throw problem("plan_expired");
  await withClaim(`renew ${home.id}`, claimMs, () => acceptOnce(context, home, quote));
  return {};
}
