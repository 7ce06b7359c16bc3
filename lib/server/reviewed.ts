import "server-only";
import { monthsOfHome } from "#lib/domain/home-usage.ts";
import { problem } from "#lib/domain/problem.ts";
import { utilityFacts } from "#lib/domain/utility.ts";
import type { Account } from "#lib/light/schemas.ts";
import { accountLight } from "./account-light.ts";
import type { Enrolling } from "./enrolling.ts";
import { acceptedDocuments, freeCancellation, givenConsents } from "./given-consents.ts";
import { log } from "./log.ts";

/** Everything that the customer is about to send, for the review page. */
export async function reviewed({ home, draft, account }: Enrolling & { account: Account }) {
  const { premise, start, accepted } = draft;
  if (!home || !premise || !start || !accepted) throw problem("step_not_ready");
  const [consents, paymentMethod] = await Promise.all([
    givenConsents(home.id),
    // The card's last digits are a courtesy: without them the page still says that a method is saved.
    accountLight(account.uuid)
      .getPaymentMethod()
      .catch((err: unknown) => log.warn({ err }, "the payment method could not be read")),
  ]);
  const date = account.locations[0]?.service_start_date ?? accepted.start_date;
  return {
    premise,
    start: { kind: start.kind, date },
    plan: accepted.plan,
    months: draft.usage?.months ?? monthsOfHome("house"),
    utility: utilityFacts(premise.utility)?.display_name ?? null,
    language: draft.profile?.locale ?? null,
    consents,
    documents: acceptedDocuments(consents),
    cancellation: freeCancellation(start, consents),
    paymentMethod: paymentMethod ?? null,
  };
}
