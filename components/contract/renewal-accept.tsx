import type { ReactNode } from "react";
import { BackLink } from "#components/ui/back-link.tsx";
import { Card } from "#components/ui/card.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { formatWholeDollars } from "#lib/domain/money.ts";
import { formatDay, type ServiceDay } from "#lib/domain/service-day.ts";
import { differenceText, type IdlePlan, type RenewalOffer, type RenewalWords } from "./renewal-words.ts";

interface Props {
  words: RenewalWords;
  offer: RenewalOffer;
  start: ServiceDay;
  idleKind: IdlePlan["kind"] | null;
  isMonthly: boolean;
  renewHref: string;
  /** What leaving early costs; every part of the price; its conditions that bite; the form. */
  ending: ReactNode;
  price: ReactNode;
  notes: ReactNode;
  form: ReactNode;
}

/** One renewal before it is agreed on: what begins when, all that it costs and what it binds to. */
export function RenewalAccept(props: Props) {
  const { words, offer, start, idleKind, isMonthly, renewHref, ending, price, notes, form } = props;
  const { t, locale } = words;
  const { plan, year, difference_cents } = offer;
  const difference = differenceText(words, difference_cents, idleKind);
  return (
    <div className="max-w-[44rem]">
      <BackLink href={renewHref}>{t("other_offers")}</BackLink>
      <PageHeader title={t("title_accept", { plan: plan.name })} />
      <Card className="mb-8">
        <Facts>
          <Fact term={t("begins")}>
            {formatDay(start, locale, "long")}
            {!isMonthly && (
              <span className="block font-normal text-[0.9375rem] text-soft">{t("begins_after")}</span>
            )}
          </Fact>
          <Fact term={t("length")}>{t("length_months", { term: plan.term_months })}</Fact>
          <Fact term={t("ending")}>{ending}</Fact>
          <Fact term={t("year")}>
            {formatWholeDollars(year.total_cents, locale)}
            {difference && <span className="block font-normal text-[0.9375rem] text-soft">{difference}</span>}
          </Fact>
        </Facts>
        <h2 className="mt-6 mb-3 text-2xl">{t("parts")}</h2>
        {price}
        {notes}
      </Card>
      {form}
    </div>
  );
}
