import type { ReactNode } from "react";
import { BackLink } from "#components/ui/back-link.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { BillFacts } from "#lib/domain/bill-facts.ts";
import type { Comparison } from "#lib/domain/comparison.ts";
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
  reading: Pick<BillReading, "has_solar" | "is_estimated">;
  tax: TaxShare;
}

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
  const { facts, reading, results, use, tax } = result;
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
  return (
    <>
      {back}
      <PlansLead words={words} facts={facts} comparison={result} best={best} />
      <div className="space-y-10">
        <Cautions words={words} reading={reading} hasExport={Number(facts.exported_kwh) > 0} />
        <section aria-labelledby="switching">
          <h2 id="switching" className="mb-1.5 text-2xl">
            {t("switching_title")}
          </h2>
          <SwitchingNote words={words} switching={best.switching} />
        </section>
        <section aria-labelledby="plans">
          <h2 id="plans" className="mb-4 text-2xl">
            {t("list", { count: results.length })}
          </h2>
          <PlanTable words={words} facts={facts} comparison={result} badges={badges} />
        </section>
        <MeterOffer
          words={words}
          state={profile !== "completed" && isPersonal(results) ? "already" : profile}
        />
        <WhatCompared words={words} facts={facts} use={use} tax={tax} />
      </div>
    </>
  );
}

interface CautionsProps {
  words: Words;
  reading: Result["reading"];
  hasExport: boolean;
}

/** Why a comparison may be a rough one. */
export function Cautions({ words: { t }, reading, hasExport }: CautionsProps) {
  const hasSolar = reading.has_solar === true || hasExport;
  if (!hasSolar && !reading.is_estimated) return null;
  return (
    <div className="max-w-[52rem] space-y-4">
      {hasSolar && (
        <Notice tone="warn" title={t("solar_title")}>
          {t("solar")}
        </Notice>
      )}
      {reading.is_estimated && (
        <Notice tone="warn" title={t("estimated_title")}>
          {t("estimated")}
        </Notice>
      )}
    </div>
  );
}
