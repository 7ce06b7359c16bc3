import type { ReactNode } from "react";
import { brand } from "#brand";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Figure } from "#components/ui/figure.tsx";
import { formatWholeDollars } from "#lib/domain/money.ts";
import { isTimeOfUse } from "#lib/domain/plan-offer.ts";
import { differenceText, type IdlePlan, type RenewalOffer, type RenewalWords } from "./renewal-words.ts";

/** What another room draws of an offer. */
export interface OfferSlots {
  badges: ReactNode;
  averages: ReactNode;
  facts: ReactNode;
  notes: ReactNode;
  documents: ReactNode;
}

interface Props {
  words: RenewalWords;
  offer: RenewalOffer;
  idleKind: IdlePlan["kind"] | null;
  isLowest: boolean;
  href: string;
  slots: OfferSlots;
}

/** One offer: a year of it first, against doing nothing; then its averages, its parts and its documents. */
export function OfferCard({ words, offer, idleKind, isLowest, href, slots }: Props) {
  const { t, locale } = words;
  const { key, plan, year, difference_cents, present_difference_cents, isPartners } = offer;
  const difference = differenceText(words, difference_cents, idleKind);
  const toPresent = differenceText(words, present_difference_cents, "present");
  const isCheaper = difference_cents !== null && difference_cents < 0;
  return (
    <Card as="article" aria-labelledby={`offer-${key}`}>
      {(isLowest || isPartners) && (
        <p className="mb-1.5 flex flex-wrap gap-x-3 font-semibold text-[0.9375rem]">
          {isLowest && <span className="text-good">{t("lowest")}</span>}
          {isPartners && <span>{t("own", { name: brand.name })}</span>}
        </p>
      )}
      <h3 id={`offer-${key}`} className="text-2xl">
        {plan.name}
      </h3>
      {slots.badges}
      <div className="mt-4 grid items-start gap-x-8 gap-y-5 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div>
          <Figure value={formatWholeDollars(year.total_cents, locale)} unit={t("a_year")} />
          {difference && (
            <p className={`mt-1.5 font-semibold leading-snug ${isCheaper ? "text-good" : ""}`}>
              {difference}
            </p>
          )}
          {toPresent && <p className="mt-1 leading-snug">{toPresent}</p>}
          <p className="mt-1 text-[0.9375rem] text-soft">
            {t("a_month", { amount: formatWholeDollars(year.total_cents / 12, locale) })}
            {year.export_credit_cents > 0 &&
              ` ${t("export", { amount: formatWholeDollars(year.export_credit_cents, locale) })}`}
            {year.charging_credit_cents > 0 &&
              ` ${t("charging", { amount: formatWholeDollars(year.charging_credit_cents, locale) })}`}
          </p>
        </div>
        {slots.averages}
      </div>
      {slots.notes}
      <Disclosure summary={t("parts")} className="mt-4">
        <div className="-ml-7">
          {isTimeOfUse(plan) && (
            <p className="text-[0.9375rem] text-soft leading-snug">{t("assumed_shares")}</p>
          )}
          {slots.facts}
        </div>
      </Disclosure>
      <Disclosure summary={t("offer_documents")}>
        <div className="-ml-7">{slots.documents}</div>
      </Disclosure>
      <ButtonLink href={href} kind="secondary" className="mt-3" aria-label={`${t("choose")}: ${plan.name}`}>
        {t("choose")}
      </ButtonLink>
    </Card>
  );
}
