import type { RenewalWords } from "#components/contract/renewal-words.ts";
import { PartMissing } from "#components/shell/part-missing.tsx";
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

/** The part of the page that waits for prices: all offers, or the one that was chosen. */
export async function Choice({ words, my, view, asked }: Props) {
  const { data: renewal, problem } = await part(renewalOffers(my, view));
  if (!renewal) return <PartMissing problem={problem} href={`/home/${my.home.number}/plan/renew`} />;
  const offer = renewal.offers.find(({ key }) => key === asked);
  const shown = { words, my, view, renewal };
  return offer ? <Accept {...shown} offer={offer} /> : <Offers {...shown} isChosenGone={asked !== null} />;
}
