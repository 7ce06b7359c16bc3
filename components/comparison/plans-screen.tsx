import type { ReactNode } from "react";
import { BackLink } from "#components/ui/back-link.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { BillFacts } from "#lib/domain/bill-facts.ts";
import type { Comparison } from "#lib/domain/comparison.ts";
import { meterPrices } from "#lib/domain/comparison-sentence.ts";
import type { BillReading, ProfileView } from "#lib/domain/comparison-view.ts";
import type { TaxShare } from "#lib/domain/tax-share.ts";
import type { Plan } from "#lib/light/schemas.ts";
import { isPersonal, MeterOffer } from "./meter-offer.tsx";
import { PlanTable } from "./plan-table.tsx";
import { PlansLead } from "./plans-lead.tsx";
import { SwitchingNote } from "./switching.tsx";
import { WhatCompared } from "./what-compared.tsx";
import type { Words } from "./words.ts";

/** What the engine and Light gave for one bill. */
export interface Result extends Comparison<Plan> {
  facts: BillFacts;
  reading: Pick<BillReading, "esi_id" | "contract_end_date" | "has_solar" | "is_estimated">;
  tax: TaxShare;
}

/** Sends power to the grid, as the bill says or the customer. */
export const hasSolar = ({ reading, facts }: Pick<Result, "reading" | "facts">): boolean =>
  reading.has_solar === true || Number(facts.exported_kwh) > 0;

/** What is known of the contract's end is what the bill says, not what was typed. */
export const isEndOnBill = ({ reading, facts }: Pick<Result, "reading" | "facts">): boolean =>
  reading.contract_end_date === facts.contract_end_date;

interface Props {
  words: Words;
  result: Result;
  profile: ProfileView["state"];
  badges: (plan: Plan) => ReactNode;
  phone: ReactNode;
}

/** The answer in a sentence, then every plan beside the bill, then what was set against what. */
export function PlansScreen({ words, result, profile, badges, phone }: Props) {
  const { t } = words;
  const { facts, reading, results } = result;
  const [best] = results;
  const back = <BackLink href="/compare/bill">{t("back_bill")}</BackLink>;
  if (!best) {
    return (
      <>
        {back}
        <PageHeader title={t("plans_title")} />
        <Notice
          tone="warn"
          title={t("no_plans_title")}
          actions={
            <ButtonLink href="/compare/bill" kind="secondary">
              {t("check_bill")}
            </ButtonLink>
          }
        >
          <p>{t.rich("no_plans", { phone: () => phone })}</p>
        </Notice>
      </>
    );
  }
  const prices = meterPrices(profile, {
    isPersonal: isPersonal(results),
    isChanged: reading.esi_id !== facts.esi_id,
  });
  const meter = <MeterOffer words={words} prices={prices} />;
  return (
    <>
      {back}
      <PlansLead words={words} facts={facts} comparison={result} best={best} />
      <div className="space-y-10">
        <Cautions words={words} result={result} />
        {prices === "already" && meter}
        <section aria-labelledby="switching">
          <h2 id="switching" className="mb-1.5 text-2xl">
            {t("switching_title")}
          </h2>
          <SwitchingNote words={words} switching={best.switching} isOnBill={isEndOnBill(result)} />
        </section>
        <section aria-labelledby="plans">
          <h2 id="plans" className="mb-4 text-2xl">
            {t("list", { count: results.length })}
          </h2>
          <PlanTable words={words} facts={facts} comparison={result} badges={badges} />
        </section>
        {prices !== "already" && meter}
        <WhatCompared words={words} comparison={result} />
      </div>
    </>
  );
}

/** Why a comparison may be a rough one. */
export function Cautions({ words: { t }, result }: Pick<Props, "words" | "result">) {
  const { is_estimated } = result.reading;
  const isSolar = hasSolar(result);
  if (!isSolar && !is_estimated) return null;
  return (
    <div className="max-w-[52rem] space-y-4">
      {isSolar && (
        <Notice tone="warn" title={t("solar_title")}>
          {t("solar")}
        </Notice>
      )}
      {is_estimated && (
        <Notice tone="warn" title={t("estimated_title")}>
          {t("estimated")}
        </Notice>
      )}
    </div>
  );
}
