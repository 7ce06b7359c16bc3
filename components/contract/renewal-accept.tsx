import type { ReactNode } from "react";
import { BackLink } from "#components/ui/back-link.tsx";
import { Card } from "#components/ui/card.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { formatDollars, formatWholeDollars } from "#lib/domain/money.ts";
import { formatDay, type ServiceDay } from "#lib/domain/service-day.ts";
import type { Plan } from "#lib/light/schemas.ts";
import { differenceText, type IdlePlan, type RenewalOffer, type RenewalWords } from "./renewal-words.ts";

interface Props {
  words: RenewalWords;
  offer: RenewalOffer;
  start: ServiceDay;
  idleKind: IdlePlan["kind"] | null;
  isMonthly: boolean;
  renewHref: string;
  /** Every part of the price; its conditions that bite; the form. */
  price: ReactNode;
  notes: ReactNode;
  form: ReactNode;
}

/** One renewal before it is agreed on: what begins when, all that it costs and what it binds to. */
export function RenewalAccept(props: Props) {
  const { words, offer, start, idleKind, isMonthly, renewHref, price, notes, form } = props;
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
          <Fact term={t("ending")}>
            {endingText(words, plan)}
            {hasEndingFee(plan) && (
              <span className="block font-normal text-[0.9375rem] text-soft">{t("ending_note")}</span>
            )}
          </Fact>
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

const hasEndingFee = (plan: Plan): boolean =>
  [plan.early_termination_fee_dollars, plan.early_termination_fee_per_month_remaining_dollars].some(
    (fee) => Number(fee ?? 0) > 0,
  );

function endingText({ t, locale }: RenewalWords, plan: Plan): string {
  const flat = plan.early_termination_fee_dollars;
  const monthly = plan.early_termination_fee_per_month_remaining_dollars;
  if (monthly && Number(monthly) > 0) return t("ending_monthly", { amount: formatDollars(monthly, locale) });
  if (!flat) return t("ending_unknown");
  return Number(flat) > 0 ? formatDollars(flat, locale) : t("ending_none");
}
