import type { ReactNode } from "react";
import { brand } from "#brand";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PhoneLink } from "#components/ui/phone-link.tsx";
import { arrangeOffers, comparedOffers, type Offer } from "#lib/domain/plan-offer.ts";
import { type PlanWish, planWishHref, readPlanWish } from "#lib/domain/plan-wish.ts";
import type { Plan } from "#lib/light/schemas.ts";
import { ArrangeForm } from "./arrange-form.tsx";
import { ChooseButton } from "./choose-button.tsx";
import { CompareBar } from "./compare-bar.tsx";
import { CompareTable } from "./compare-table.tsx";
import { CompareToggle } from "./compare-toggle.tsx";
import { FocusedHeading } from "./focused-heading.tsx";
import { PlanCard } from "./plan-card.tsx";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  wish: PlanWish;
  offers: readonly Offer<Plan>[];
  chosenUuid: string | null;
  /** The step after this one. */
  next: string;
  documents: (plan: Plan) => ReactNode;
}

/** All plans as cards in the wished order, or those picked side by side. */
export function PlanResults({ words, wish, offers, chosenUuid, next, documents }: Props) {
  const { t } = words;
  const fitting = arrangeOffers(offers, wish);
  const picked = comparedOffers(offers, wish);
  const lowest = arrangeOffers(offers, readPlanWish({})).find(({ estimate }) => estimate.year.isComplete);

  const choose = ({ plan }: Offer<Plan>, isNarrow: boolean) => {
    const deed = plan.uuid === chosenUuid ? "keep" : "choose";
    return (
      <ChooseButton
        planUuid={plan.uuid}
        next={next}
        label={t(isNarrow ? `${deed}_short` : deed)}
        planName={plan.name}
        pendingLabel={t("choosing")}
        className={isNarrow ? "w-full px-2" : ""}
      />
    );
  };

  if (wish.isComparing && picked.length > 1) {
    return (
      <section aria-labelledby="compare-title">
        <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6">
          <FocusedHeading id="compare-title">{t("compare_title", { count: picked.length })}</FocusedHeading>
          <ButtonLink
            kind="quiet"
            prefetch={false}
            className="-ml-5"
            href={planWishHref({ ...wish, isComparing: false })}
          >
            {t("compare_back")}
          </ButtonLink>
        </div>
        <CompareTable
          words={words}
          offers={picked}
          choose={(offer) => choose(offer, true)}
          documents={documents}
        />
      </section>
    );
  }

  return (
    <section aria-labelledby="plans-title">
      <h2 id="plans-title" aria-live="polite" className="text-2xl">
        {fitting.length === offers.length
          ? t("list", { count: offers.length })
          : t("list_of", { count: fitting.length, all: offers.length })}
      </h2>
      <p className="mt-2 text-[0.9375rem] text-soft leading-snug">
        {t("sold_by", {
          legalName: brand.legalName,
          certificate: brand.puctCertificate,
        })}{" "}
        {offers[0] && t("delivery_note", { utility: offers[0].plan.tdu_shortname })}
      </p>
      <div className="mt-5">
        <ArrangeForm
          wish={wish}
          terms={[...new Set(offers.map(({ plan }) => plan.term_months))]
            .toSorted((a, b) => a - b)
            .map((months) => ({ months, label: t("term", { term: months }) }))}
          sorts={{
            bill: t("sorts.bill"),
            rate: t("sorts.rate"),
            term: t("sorts.term"),
            renewable: t("sorts.renewable"),
          }}
          labels={{
            sort: t("sort"),
            term: t("term_filter"),
            anyTerm: t("any_term"),
            only: t("only"),
            fixed: t("only_fixed"),
            renewable: t("only_renewable"),
            time_of_use: t("only_time_of_use"),
            apply: t("apply"),
          }}
        />
      </div>
      <div className="mt-6 space-y-5">
        {fitting.map((offer) => (
          <PlanCard
            key={offer.key}
            words={words}
            offer={offer}
            isChosen={offer.plan.uuid === chosenUuid}
            isLowest={offer.key === lowest?.key}
            choose={choose(offer, false)}
            compare={<CompareToggle words={words} wish={wish} planKey={offer.key} plan={offer.plan.name} />}
            documents={documents(offer.plan)}
          />
        ))}
        {fitting.length === 0 && (
          <div className="space-y-3">
            <p>{t("none_fit")}</p>
            <ButtonLink
              kind="secondary"
              prefetch={false}
              href={planWishHref({ ...readPlanWish({}), compare: wish.compare })}
            >
              {t("clear_filters")}
            </ButtonLink>
          </div>
        )}
      </div>
      <p className="mt-6 max-w-[70ch] text-[0.9375rem] text-soft leading-snug">
        {t.rich("not_included", {
          phone: () => <PhoneLink phone={brand.supportPhone} />,
        })}
      </p>
      <CompareBar words={words} wish={wish} picked={picked} />
    </section>
  );
}
