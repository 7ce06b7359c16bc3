import "server-only";
import * as z from "zod/mini";
import { queuedContract } from "#lib/domain/contract-term.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { Problem, problem } from "#lib/domain/problem.ts";
import { chicagoDay } from "#lib/domain/service-day.ts";
import type { AccountClient } from "#lib/light/client.ts";
import type { AllDocuments } from "#lib/light/location-schemas.ts";
import { readAfterWrite } from "#lib/light/settle.ts";
import { accountLight } from "./account-light.ts";
import { withClaim } from "./claim.ts";
import { now } from "./clock.ts";
import { keepConsents } from "./consents.ts";
import { database } from "./database.ts";
import { isAgreedHere } from "./given-consents.ts";
import type { Context } from "./handler.ts";
import { callersHome } from "./home.ts";
import { askForRenewalMail } from "./renewal-mail.ts";
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
    return;
  }
  // Light documents no answer, so that any might have come: the contracts are believed, where they can be read and say
  // which plan each is of; their form is not documented either.
  const isShown = (contracts: AllDocuments) => {
    const canTell = contracts.every(({ plan_uuid, contract_start }) => plan_uuid && contract_start);
    return canTell ? isRenewed(contracts, quote) : null;
  };
  const contracts = await readAfterWrite(() => light.listAllDocuments({ params }), isShown);
  if (contracts && isShown(contracts) === false) throw problem("outcome_unknown");
}

type Accepting = Context<z.infer<typeof RenewalBody>> & { user: User };
type CallersHome = Awaited<ReturnType<typeof callersHome>>;

/** Has the copy mailed, once: that it was asked for is kept together with the asking. */
async function mailOnce(homeId: string, locale: Locale, quote: RenewalQuote): Promise<void> {
  // The same plan may be agreed on again a year later.
  const values = { plan_uuid: `${quote.plan.uuid} ${quote.start}` };
  await database()
    .transaction()
    .execute(async (tx) => {
      const known = await tx
        .selectFrom("mailed_renewal")
        .select("plan_uuid")
        .where("home_id", "=", homeId)
        .executeTakeFirst();
      if (known?.plan_uuid === values.plan_uuid) return;
      await askForRenewalMail(tx, homeId, { locale, quote });
      await tx
        .insertInto("mailed_renewal")
        .values({ home_id: homeId, ...values })
        .onConflict((conflict) => conflict.column("home_id").doUpdateSet(values))
        .execute();
    });
}

/** One renewal of a home at a time; whoever comes second finds what the first has done. */
const claimMs = 20_000;

async function acceptOnce(context: Accepting, home: CallersHome, quote: RenewalQuote): Promise<void> {
  const { body, locale } = context;
  const light = accountLight(home.light_account_uuid);
  const account = await light.getAccount();
  const location = account.locations[0];
  if (!location) throw problem("no_home_yet");
  const params = { location_uuid: location.uuid };
  const [at, contracts] = await Promise.all([now(), light.listAllDocuments({ params })]);
  const { plan } = quote;
  if (isRenewed(contracts, quote)) {
    // The process may have ended between Light's answer and the asking.
    if (await isAgreedHere(home.id, plan.uuid)) await mailOnce(home.id, locale, quote);
    return;
  }
  if (queuedContract(contracts, chicagoDay(at))) throw problem("step_not_ready");
  if (hasEnded(quote, at)) throw problem("plan_expired");

  const premise = { ...location, esi_id: location.utility_number };
  await keepConsents("renewal", body.consents, home, { premise, plan }, context);
  await send(light, location.uuid, quote);
  await mailOnce(home.id, locale, quote);
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
