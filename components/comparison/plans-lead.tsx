import { PageHeader } from "#components/ui/page-header.tsx";
import type { BillFacts } from "#lib/domain/bill-facts.ts";
import type { Comparison, PlanResult } from "#lib/domain/comparison.ts";
import type { Plan } from "#lib/light/schemas.ts";
import { sentenceText, yearText } from "./lead-text.ts";
import { providerName, type Words } from "./words.ts";

interface Props {
  words: Words;
  facts: BillFacts;
  comparison: Comparison<Plan>;
  best: PlanResult<Plan>;
}

/** The answer before everything else; where no plan saves, that is the answer. */
export function PlansLead({ words, facts, comparison, best }: Props) {
  const { t } = words;
  const { results, present } = comparison;
  const nobodySaves =
    present !== null && !results.some(({ per_year_cents }) => per_year_cents !== null && per_year_cents < 0);
  const sentence = sentenceText(words, best, facts);
  return (
    <PageHeader
      title={nobodySaves ? t("none_saves", { provider: providerName(words, facts) }) : sentence}
      lead={
        <>
          {nobodySaves && `${t("closest", { plan: best.plan.name })} ${sentence} `}
          {yearText(words, best, facts)}
        </>
      }
    />
  );
}
