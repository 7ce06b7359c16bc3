import type { BillFacts } from "#lib/domain/bill-facts.ts";
import type { PlanResult } from "#lib/domain/comparison.ts";
import { comparisonSentence } from "#lib/domain/comparison-sentence.ts";
import { formatCents, formatWholeDollars } from "#lib/domain/money.ts";
import { providerName, type Words } from "./words.ts";

type Named = { plan: { name: string } };

const kindOf = (cents: number) => (cents > 0 ? "charge" : cents < 0 ? "credit" : "zero");

/** What the month on a plan says in one sentence. */
export function sentenceText(
  words: Words,
  result: Pick<PlanResult<unknown>, "month"> & Named,
  facts: Pick<BillFacts, "provider">,
): string {
  const { t, locale } = words;
  const { code, plan, plan_cents, bill_cents, difference_cents, isExact } = comparisonSentence(result, facts);
  const format = isExact ? formatCents : formatWholeDollars;
  const values = {
    plan,
    amount: format(Math.abs(plan_cents), locale),
    bill: format(Math.abs(bill_cents), locale),
    difference: format(Math.abs(difference_cents), locale),
    provider: providerName(words, facts),
  };
  if (code !== "unusual") return t(`sentence_${code}`, values);
  return t("sentence_unusual", {
    ...values,
    ours: kindOf(plan_cents),
    theirs: kindOf(bill_cents),
    way: difference_cents < 0 ? "saves" : difference_cents > 0 ? "costs" : "same",
  });
}

/** The twelve months of a plan against the present provider's, in a sentence or two. */
export function yearText(
  words: Words,
  { year, per_year_cents }: { year: { total_cents: number }; per_year_cents: number | null },
  facts: Pick<BillFacts, "provider">,
): string {
  const { t, locale } = words;
  const amount = formatWholeDollars(year.total_cents, locale);
  if (per_year_cents === null) return t("year_alone", { amount });
  return t(per_year_cents === 0 ? "year_same" : per_year_cents < 0 ? "year_saves" : "year_costs", {
    amount,
    difference: formatWholeDollars(Math.abs(per_year_cents), locale),
    provider: providerName(words, facts),
  });
}
