import type { RenewalWords } from "#components/contract/renewal-words.ts";
import { PartMissing } from "#components/shell/part-missing.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { ContractView } from "#lib/server/contract-view.ts";
import type { MyHome } from "#lib/server/my-home.ts";
import { part } from "#lib/server/part.ts";
import { renewalOffers } from "#lib/server/renewal-offers.ts";
import { Accept } from "./accept.tsx";
import { Offers } from "./offers.tsx";

interface Props {
  words: RenewalWords;
  my: MyHome;
  view: ContractView;
  /** The key of the offer that was chosen. */
  asked: string | null;
}

/** All offers, or the one that was chosen. Without the contracts neither: a renewal may be agreed on already. */
export async function Choice({ words, my, view, asked }: Props) {
  const { contracts } = view;
  const { data: renewal, problem } = contracts.problem ? contracts : await part(renewalOffers(my, view));
  if (!renewal) {
    const plan = `/home/${my.home.number}/plan`;
    return (
      <>
        <BackLink href={plan}>{words.t("back")}</BackLink>
        <PageHeader title={words.t("title")} />
        <PartMissing
          problem={problem}
          href={`${plan}/renew${asked ? `?plan=${encodeURIComponent(asked)}` : ""}`}
        />
      </>
    );
  }
  const offer = renewal.offers.find(({ key }) => key === asked);
  const shown = { words, my, view, renewal };
  return offer ? <Accept {...shown} offer={offer} /> : <Offers {...shown} isChosenGone={asked !== null} />;
}
