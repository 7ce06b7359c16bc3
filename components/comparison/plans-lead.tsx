import { PageHeader } from "#components/ui/page-header.tsx";
import type { BillFacts } from "#lib/domain/bill-facts.ts";
import { type Comparison, comparisonSentence, type PlanResult } from "#lib/domain/comparison.ts";
import { formatWholeDollars } from "#lib/domain/money.ts";
import type { Plan } from "#lib/light/schemas.ts";
import { providerName, type Words } from "./words.ts";

/** Under a dollar a year is no difference. */
const leastCents = 100;

/** What the month on a plan says in one sentence. */
export function sentenceText(words: Words, result: PlanResult<Plan>, facts: BillFacts): string {
  const { t, locale } = words;
  const { code, plan, plan_cents, bill_cents, difference_cents } = comparisonSentence(result, facts);
  return t(`sentence_${code}`, {
    plan,
    amount: formatWholeDollars(plan_cents, locale),
    bill: formatWholeDollars(bill_cents, locale),
    difference: formatWholeDollars(difference_cents, locale),
    provider: providerName(words, facts),
  });
}

/** The twelve months of a plan against the present provider's, in one sentence. */
export function yearText(words: Words, { year, per_year_cents }: PlanResult<Plan>, facts: BillFacts): string {
  const { t, locale } = words;
  const amount = formatWholeDollars(year.total_cents, locale);
  if (per_year_cents === null) return t("year_alone", { amount });
  const isSame = Math.abs(per_year_cents) < leastCents;
  return t(isSame ? "year_same" : per_year_cents < 0 ? "year_saves" : "year_costs", {
    amount,
    difference: formatWholeDollars(Math.abs(per_year_cents), locale),
    provider: providerName(words, facts),
  });
}

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
  const saves = ({ per_year_cents, month }: PlanResult<Plan>) =>
    (per_year_cents ?? month.difference_cents) <= -leastCents;
  const nobodySaves = present !== null && !results.some(saves);
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
