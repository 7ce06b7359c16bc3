import type { ReactNode } from "react";
import { BackLink } from "#components/ui/back-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { YearCost } from "#lib/domain/renewal-comparison.ts";
import { formatDay, type ServiceDay } from "#lib/domain/service-day.ts";
import { OfferCard, type OfferSlots } from "./offer-card.tsx";
import { RenewalIdle } from "./renewal-idle.tsx";
import { RenewalUse } from "./renewal-use.tsx";
import type { IdlePlan, RenewalOffer, RenewalWords, UseShown } from "./renewal-words.ts";

interface Props {
  words: RenewalWords;
  renewal: UseShown & {
    start: ServiceDay;
    offers: readonly RenewalOffer[];
    idle: IdlePlan | null;
    present: YearCost | null;
  };
  isMonthly: boolean;
  /** Somebody chose an offer that is no longer there. */
  isChosenGone: boolean;
  planHref: string;
  /** The address of these offers. */
  renewHref: string;
  phone: ReactNode;
  slots: (offer: RenewalOffer) => OfferSlots;
}

/** The renewal offers beside the cost of doing nothing, each on the home's own year. */
export function RenewalScreen(props: Props) {
  const { words, renewal, isMonthly, isChosenGone, planHref, renewHref, phone, slots } = props;
  const { t, locale } = words;
  const { start, offers, idle, present } = renewal;
  const lead = t(isMonthly ? "lead_monthly" : "lead", { day: formatDay(start, locale) });
  return (
    <>
      <BackLink href={planHref}>{t("back")}</BackLink>
      <PageHeader title={t("title")} lead={offers.length > 0 && lead} />
      {isChosenGone && (
        <Notice tone="warn" role="status" className="mb-6">
          {t("chosen_gone")}
        </Notice>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <RenewalIdle words={words} idle={idle} present={present} isMonthly={isMonthly} start={start} />
        <div className="min-w-0">
          {offers.length === 0 ? (
            <Notice tone="warn" title={t("none_title")}>
              <p>{t.rich("none", { phone: () => phone })}</p>
            </Notice>
          ) : (
            <>
              <h2 className="mb-2 text-2xl">{t("offers", { count: offers.length })}</h2>
              <RenewalUse words={words} {...renewal} reloadHref={renewHref} />
              <div className="mt-5 space-y-5">
                {offers.map((offer, index) => (
                  <OfferCard
                    key={offer.key}
                    words={words}
                    offer={offer}
                    idleKind={idle?.kind ?? null}
                    isLowest={index === 0 && offers.length > 1}
                    href={`${renewHref}?plan=${offer.key}`}
                    slots={slots(offer)}
                  />
                ))}
              </div>
            </>
          )}
        </div>
      </div>
    </>
  );
}
