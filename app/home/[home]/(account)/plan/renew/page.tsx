import type { Metadata } from "next";
import { brand } from "#brand";
import { RenewalClosed } from "#components/contract/renewal-closed.tsx";
import { RenewalDone } from "#components/contract/renewal-done.tsx";
import { PhoneLink } from "#components/ui/phone-link.tsx";
import { contractView } from "#lib/server/contract-view.ts";
import { isAgreedHere } from "#lib/server/given-consents.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { myHome } from "#lib/server/my-home.ts";
import { orLightFlow } from "../../../../../light-page.tsx";
import { Choice } from "./choice.tsx";

interface Props {
  params: Promise<{ home: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [my, t] = await Promise.all([myHome((await params).home), getT("renewal")]);
  const { queued } = await contractView(my, true);
  return { title: t(queued?.contract_start ? "done_title" : "title") };
}

async function RenewPage({ params, searchParams }: Props) {
  const my = await myHome((await params).home);
  const [view, t, locale] = await Promise.all([contractView(my, true), getT("renewal"), getLocale()]);
  const words = { t, locale };
  const base = `/home/${my.home.number}`;
  const { queued, renewal } = view;
  if (queued?.contract_start) {
    const { contract_start } = queued;
    const isAgreed = await isAgreedHere(my.home.id, queued.plan_uuid);
    return (
      <RenewalDone words={words} queued={{ ...queued, contract_start }} isAgreedHere={isAgreed} base={base} />
    );
  }
  const phone = <PhoneLink phone={brand.supportPhone} />;
  if (renewal === "early" || renewal === "closed") {
    return <RenewalClosed words={words} state={view} planHref={`${base}/plan`} phone={phone} />;
  }
  const { plan } = await searchParams;
  return <Choice words={words} my={my} view={view} asked={typeof plan === "string" ? plan : null} />;
}

export default orLightFlow("renewal", RenewPage);
