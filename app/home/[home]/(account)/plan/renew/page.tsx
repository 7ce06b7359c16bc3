import type { Metadata } from "next";
import { brand } from "#brand";
import { RenewalClosed } from "#components/contract/renewal-closed.tsx";
import { RenewalDone } from "#components/contract/renewal-done.tsx";
import { PartMissing } from "#components/shell/part-missing.tsx";
import { PhoneLink } from "#components/ui/phone-link.tsx";
import { contractView } from "#lib/server/contract-view.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { myHome } from "#lib/server/my-home.ts";
import { part } from "#lib/server/part.ts";
import { renewalOffers } from "#lib/server/renewal-offers.ts";
import { Accept } from "./accept.tsx";
import { Offers } from "./offers.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("renewal"))("title") };
}

interface Props {
  params: Promise<{ home: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function RenewPage({ params, searchParams }: Props) {
  const my = await myHome((await params).home);
  const [view, t, locale] = await Promise.all([contractView(my, true), getT("renewal"), getLocale()]);
  const words = { t, locale };
  const base = `/home/${my.home.number}`;
  const { queued, renewal } = view;
  if (queued?.contract_start) {
    const { contract_start } = queued;
    return <RenewalDone words={words} queued={{ ...queued, contract_start }} base={base} />;
  }
  const phone = <PhoneLink phone={brand.supportPhone} />;
  if (renewal === "early" || renewal === "closed") {
    return <RenewalClosed words={words} state={view} planHref={`${base}/plan`} phone={phone} />;
  }
  const offers = await part(renewalOffers(my, view));
  if (!offers.data) return <PartMissing problem={offers.problem} href={`${base}/plan/renew`} />;
  const asked = (await searchParams).plan;
  const offer = offers.data.offers.find(({ key }) => key === asked);
  const shown = { words, my, view, renewal: offers.data };
  return offer ? <Accept {...shown} offer={offer} /> : <Offers {...shown} isChosenGone={!!asked} />;
}
