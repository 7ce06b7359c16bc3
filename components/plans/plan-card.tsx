import type { ReactNode } from "react";
import { Card } from "#components/ui/card.tsx";
import type { Offer } from "#lib/domain/plan-offer.ts";
import type { Plan } from "#lib/light/schemas.ts";
import { PlanArithmetic } from "./plan-arithmetic.tsx";
import { PlanAverages } from "./plan-averages.tsx";
import { PlanBadges } from "./plan-badges.tsx";
import { PlanFacts } from "./plan-facts.tsx";
import { PlanNotes } from "./plan-notes.tsx";
import { PlanPrice } from "./plan-price.tsx";
import { planDescription, type Words } from "./words.ts";

interface Props {
  words: Words;
  offer: Offer<Plan>;
  isChosen: boolean;
  isLowest: boolean;
  /** The one deed of the card, and the small one beside it. */
  choose: ReactNode;
  compare: ReactNode;
  documents: ReactNode;
}

/** One plan: what it would cost this home first, then every part of its price and its conditions. */
export function PlanCard(props: Props) {
  const { words, offer, isChosen, isLowest, choose, compare, documents } = props;
  const { key, plan, estimate } = offer;
  const description = planDescription(words, plan);
  return (
    <Card
      as="article"
      id={`plan-${key}`}
      aria-labelledby={`name-${key}`}
      // A card far below is laid out when it comes near: what a slow phone can do goes to the first ones.
      className={`[contain-intrinsic-size:auto_44rem] [content-visibility:auto] ${isChosen ? "border-accent-line ring-2 ring-accent-line" : ""}`}
    >
      <header>
        <h3 id={`name-${key}`} className="text-2xl">
          {plan.name}
        </h3>
        <PlanBadges words={words} plan={plan} isChosen={isChosen} isLowest={isLowest} />
      </header>
      <div className="mt-5 grid gap-x-8 gap-y-6 lg:gap-x-10 md:grid-cols-[minmax(0,19rem)_minmax(0,1fr)]">
        <div>
          <PlanPrice words={words} estimate={estimate} />
          <div className="mt-5 flex flex-wrap items-center gap-x-3 gap-y-1">
            {choose}
            {compare}
          </div>
        </div>
        <div className="min-w-0">
          {description && <p className="mb-4 text-soft leading-snug">{description}</p>}
          <PlanAverages words={words} plan={plan} />
          <PlanFacts words={words} plan={plan} />
        </div>
      </div>
      <PlanNotes words={words} plan={plan} estimate={estimate} />
      <div className="mt-4 border-line border-t pt-2">
        {documents}
        <PlanArithmetic words={words} plan={plan} estimate={estimate} />
      </div>
    </Card>
  );
}
