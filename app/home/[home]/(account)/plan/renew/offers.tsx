import { brand } from "#brand";
import { RenewalScreen } from "#components/contract/renewal-screen.tsx";
import type { RenewalWords } from "#components/contract/renewal-words.ts";
import { PlanAverages } from "#components/plans/plan-averages.tsx";
import { PlanBadges } from "#components/plans/plan-badges.tsx";
import { PriceParts } from "#components/plans/price-parts.tsx";
import { DocumentLinks } from "#components/shell/document-links.tsx";
import { PhoneLink } from "#components/ui/phone-link.tsx";
import type { ContractView } from "#lib/server/contract-view.ts";
import { getT } from "#lib/server/i18n.ts";
import type { MyHome } from "#lib/server/my-home.ts";
import type { RenewalOffers } from "#lib/server/renewal-offers.ts";
import { OfferNotes } from "./offer-notes.tsx";

export interface Shown {
  words: RenewalWords;
  my: MyHome;
  view: ContractView;
  renewal: RenewalOffers;
}

/** The offers, each drawn with the parts that every page with a plan has. */
export async function Offers({ words, my, view, renewal, isChosenGone }: Shown & { isChosenGone: boolean }) {
  const base = `/home/${my.home.number}/plan`;
  const plans = { t: await getT("plans"), locale: words.locale };
  return (
    <RenewalScreen
      words={words}
      renewal={renewal}
      isMonthly={view.term.kind === "month_to_month"}
      isChosenGone={isChosenGone}
      planHref={base}
      renewHref={`${base}/renew`}
      phone={<PhoneLink phone={brand.supportPhone} />}
      slots={({ plan }) => ({
        badges: <PlanBadges words={plans} plan={plan} />,
        averages: <PlanAverages words={plans} plan={plan} />,
        facts: <PriceParts words={plans} plan={plan} utility={plan.tdu_shortname} />,
        notes: <OfferNotes words={plans} plan={plan} use={renewal.use} />,
        documents: <DocumentLinks links={plan.links} locale={words.locale} label={words.t} />,
      })}
    />
  );
}
