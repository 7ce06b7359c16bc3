import { brand } from "#brand";
import { PriceMoves } from "#components/contract/price-moves.tsx";
import { RenewalAccept } from "#components/contract/renewal-accept.tsx";
import { RenewalForm } from "#components/contract/renewal-form.tsx";
import { agreedTerms, priceText } from "#components/contract/renewal-words.ts";
import { PlanEnding } from "#components/plans/plan-ending.tsx";
import { DocumentLinks } from "#components/shell/document-links.tsx";
import { Messages } from "#components/shell/messages.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PhoneLink } from "#components/ui/phone-link.tsx";
import { consentsOf, consentText } from "#lib/domain/consent.ts";
import { getT } from "#lib/server/i18n.ts";
import type { RenewalOffer } from "#lib/server/renewal-offers.ts";
import { sealQuote } from "#lib/server/renewal-quote.ts";
import { Price } from "../price.tsx";
import { OfferNotes } from "./offer-notes.tsx";
import type { Shown } from "./offers.tsx";

/** One offer at a fresh price, with what is agreed to. */
export async function Accept({ words, my, view, renewal, offer }: Shown & { offer: RenewalOffer }) {
  const { locale, t } = words;
  const { plan } = offer;
  const [tContract, tPlans] = await Promise.all([getT("contract"), getT("plans")]);
  const documents = <DocumentLinks links={plan.links} locale={locale} label={t} />;
  const utility = plan.tdu_shortname;
  const told = { words: { t: tPlans, locale }, plan };
  const quote = sealQuote({ home_id: my.home.id, plan, start: renewal.start }, my.now);
  return (
    <RenewalAccept
      words={words}
      offer={offer}
      start={renewal.start}
      idleKind={renewal.idle?.kind ?? null}
      isMonthly={view.term.kind === "month_to_month"}
      renewHref={`/home/${my.home.number}/plan/renew`}
      ending={<PlanEnding {...told} />}
      price={
        <>
          <Price {...told} utility={utility} />
          <PriceMoves
            words={{ t: tContract, locale }}
            plan={plan}
            utility={utility}
            term={{ kind: "fixed_term", start: renewal.start, end: null }}
            today={my.today}
          />
        </>
      }
      notes={<OfferNotes {...told} use={renewal.use} />}
      form={
        <>
          <noscript>
            <Notice tone="warn">
              {t.rich("no_script", { phone: () => <PhoneLink phone={brand.supportPhone} /> })}
            </Notice>
          </noscript>
          <Messages nouns={["renewal", "problems"]}>
            <RenewalForm
              home={my.home.number}
              quote={quote}
              shown={{ terms: agreedTerms(plan, renewal.start), priceText: priceText(words, plan) }}
              consents={consentsOf("renewal").map((kind) => consentText(kind, locale, brand))}
              documents={documents}
            />
          </Messages>
        </>
      }
    />
  );
}
