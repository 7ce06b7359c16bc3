import type { ReactNode } from "react";
import { PageHeader } from "#components/ui/page-header.tsx";
import { endingFee } from "#lib/domain/early-termination.ts";
import type { LocationPlan } from "#lib/light/location-schemas.ts";
import { ContractDays } from "./contract-days.tsx";
import { ContractNotice, type ContractState } from "./contract-notice.tsx";
import { ContractPart } from "./contract-part.tsx";
import { leadText } from "./contract-text.ts";
import { EndingToday } from "./ending-today.tsx";
import { PriceMoves } from "./price-moves.tsx";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  /** null when Light did not answer; `missing` stands in its place. */
  plan: LocationPlan | null;
  state: ContractState;
  utility: string | null;
  missing: ReactNode;
  /** What kind of plan it is, and every part of its price. */
  badges: ReactNode;
  price: ReactNode;
  /** The way to the documents, and the documents of the contract in force. */
  documents: ReactNode;
  phone: ReactNode;
  renewHref: string;
  calendarHref: string;
}

/** The plan in force: every part of its price, how long it binds, and what leaving would cost today. */
export function PlanScreen(props: Props) {
  const { words, plan, state, utility, missing, badges, price, documents, phone } = props;
  const { renewHref, calendarHref } = props;
  const { t } = words;
  const { term, today } = state;
  return (
    <>
      <PageHeader title={t("title")} lead={plan && leadText(words, plan.name, state)}>
        {badges}
      </PageHeader>
      <div className="space-y-6">
        <ContractNotice words={words} state={state} renewHref={renewHref} phone={phone} />
        {missing}
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_23rem]">
          {plan && (
            <ContractPart title={t("price")} hint={t("price_hint")}>
              {price}
              <PriceMoves words={words} plan={plan} term={term} utility={utility} today={today} />
              {documents}
            </ContractPart>
          )}
          <div className="space-y-6">
            <ContractPart title={t("contract")}>
              <ContractDays
                words={words}
                term={term}
                termMonths={plan?.term_months ?? null}
                today={today}
                queued={state.queued}
                calendarHref={calendarHref}
              />
            </ContractPart>
            {plan && (
              <ContractPart title={t("ending")}>
                <EndingToday
                  words={words}
                  fee={endingFee(plan, term, today)}
                  term={term}
                  queued={state.queued}
                />
              </ContractPart>
            )}
          </div>
        </div>
      </div>
    </>
  );
}
