import "server-only";
import { lastRescissionDay } from "#lib/domain/federal-business-day.ts";
import { chicagoDay, type ServiceDay } from "#lib/domain/service-day.ts";
import type { AllDocuments } from "#lib/light/location-schemas.ts";
import { type Consent, listConsents } from "./consent-record.ts";
import type { DraftData } from "./draft-data.ts";

/**
 * What stands agreed for a home: of each kind the latest. An offer to call that was not ticked again with the contract
 * accepted last does not stand.
 */
export async function givenConsents(homeId: string): Promise<Consent[]> {
  const latest = new Map((await listConsents(homeId)).map((consent) => [consent.kind, consent]));
  const contractAt = latest.get("contract")?.accepted_at ?? "";
  return [...latest.values()].filter(
    ({ kind, accepted_at }) => kind !== "marketing" || accepted_at >= contractAt,
  );
}

const isRenewal = ({ kind }: Pick<Consent, "kind">): boolean => kind.startsWith("renewal");

/**
 * What was agreed to and came about, in its order. Of several tries the last stands. A renewal is held back once Light
 * shows that nothing came of it: every contract that begins on the day of the consent or later states another plan.
 */
export function standingConsents<C extends Pick<Consent, "kind" | "context" | "accepted_at">>(
  consents: readonly C[],
  contracts: readonly Partial<Pick<AllDocuments[number], "plan_uuid" | "contract_start">>[] | null,
): C[] {
  const of = ({ kind, context }: C) => `${kind} ${context.plan_uuid}`;
  const last = new Map(consents.map((consent) => [of(consent), consent]));
  const mayHaveComeAbout = ({ context, accepted_at }: C) => {
    if (!contracts?.length) return true;
    const day = chicagoDay(new Date(accepted_at));
    return contracts.some(
      ({ plan_uuid, contract_start }) =>
        (!contract_start || contract_start >= day) && (!plan_uuid || plan_uuid === context.plan_uuid),
    );
  };
  return consents.filter(
    (consent) => !isRenewal(consent) || (last.get(of(consent)) === consent && mayHaveComeAbout(consent)),
  );
}

/** Whether the renewal to this plan was agreed on in this portal, and not by phone. */
export const isAgreedHere = async (homeId: string, planUuid: string | null | undefined): Promise<boolean> =>
  (await listConsents(homeId)).some(
    (consent) => isRenewal(consent) && planUuid && consent.context.plan_uuid === planUuid,
  );

/** The day on which the terms were accepted, and the last one for cancelling free of charge; null but for a switch. */
export function freeCancellation(
  start: DraftData["start"],
  consents: readonly Consent[],
): { accepted: ServiceDay; last: ServiceDay } | null {
  const contract = consents.find(({ kind }) => kind === "contract");
  if (start?.kind !== "switch" || !contract) return null;
  const accepted = chicagoDay(new Date(contract.accepted_at));
  return { accepted, last: lastRescissionDay(accepted) };
}

/** Addresses of the contract documents as they were accepted, null where one is not known; null when none is. */
export function acceptedDocuments(
  consents: readonly Consent[],
): Record<"efl" | "tos" | "yrac", string | null> | null {
  const documents = consents.find(({ kind }) => kind === "contract")?.documents ?? [];
  const addressOf = (of: string) => documents.find(({ name }) => name === of)?.url || null;
  const known = { efl: addressOf("efl"), tos: addressOf("tos"), yrac: addressOf("yrac") };
  return Object.values(known).some(Boolean) ? known : null;
}
