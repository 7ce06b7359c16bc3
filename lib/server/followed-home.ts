import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Problem } from "#lib/domain/problem.ts";
import { chicagoDay } from "#lib/domain/service-day.ts";
import type { Account } from "#lib/light/schemas.ts";
import { soonAccountLight } from "./account-light.ts";
import { now } from "./clock.ts";
import { readDraft } from "./draft.ts";
import { acceptedDocuments, freeCancellation, givenConsents } from "./given-consents.ts";
import { go } from "./go.ts";
import { homesOf } from "./home.ts";
import { revisionOf } from "./live-revision.ts";
import { log } from "./log.ts";
import { currentUser } from "./session.ts";
import { toSignIn } from "./to-sign-in.ts";

const patienceMs = 1_500;

/**
 * The account; null when Light cannot say, or not soon: the page then shows what we know and asks again by itself. That
 * answer is a recent one when the page is shown anew for it, however slow Light is.
 */
const readSoon = (accountUuid: string): Promise<Account | null> =>
  soonAccountLight(accountUuid, patienceMs)
    .getAccount()
    .catch((err: unknown) => {
      if (!(err instanceof Problem)) throw err;
      log.warn({ err }, "the status could not be read");
      return null;
    });

/**
 * The signed-in person's home of this number and how it stands at Light; leaves for sign-in, or for enrolling while there
 * is no account. `account` is null when Light does not answer soon: what we know ourselves is shown all the same.
 */
export const followedHome = cache(async (number: string) => {
  const user = await currentUser();
  if (!user) return toSignIn();
  const home = (await homesOf(user)).find((known) => String(known.number) === number);
  if (!home) notFound();
  if (!home.light_account_uuid) return go("/enroll");
  const revision = await revisionOf(home.light_account_uuid);
  const [draft, consents, account, at] = await Promise.all([
    readDraft({ home_id: home.id }),
    givenConsents(home.id),
    readSoon(home.light_account_uuid),
    now(),
  ]);
  const free = freeCancellation(draft.start, consents);
  return {
    number: home.number,
    account,
    /** How often the account had changed before it was read; see `LiveUpdates`. */
    revision,
    readAt: Date.now(),
    isSent: home.finalized_at !== null,
    premise: draft.premise ?? null,
    startDate: draft.accepted?.start_date ?? null,
    documents: acceptedDocuments(consents),
    /** YYYY-MM-DD, while it is not past. */
    freeUntil: free && free.last >= chicagoDay(at) ? free.last : null,
  };
});
