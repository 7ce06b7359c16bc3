import { PageLink } from "#components/ui/page-link.tsx";
import { type BillFacts, utilityOfEsiId } from "#lib/domain/bill-facts.ts";
import type { PlanResult } from "#lib/domain/comparison.ts";
import { deliveryRates } from "#lib/domain/delivery-rates.ts";
import { formatExactRate, formatWholeDollars } from "#lib/domain/money.ts";
import type { ComingUse } from "#lib/domain/season-use.ts";
import { chicagoDay } from "#lib/domain/service-day.ts";
import type { TaxShare } from "#lib/domain/tax-share.ts";
import { nextTwelveMonths, type TwelveMonths } from "#lib/domain/twelve-months.ts";
import type { Plan } from "#lib/light/schemas.ts";
import { differenceText, type Words } from "./words.ts";

interface Props {
  words: Words;
  facts: Pick<BillFacts, "esi_id">;
  /** The results at the average prices; of them only the prices count. */
  before: { results: readonly PlanResult<Plan>[] };
  after: {
    results: readonly PlanResult<Plan>[];
    use: ComingUse;
    tax: TaxShare;
    /** ISO 8601 UTC. */
    requested_at: string;
  };
}

const figure = "figures py-3 pl-4 text-right align-top";

/** Each plan at the average price and at one's own, side by side, both on the twelve months that the meter knows. */
export function BeforeAfter({ words, facts, before, after }: Props) {
  const { t, locale } = words;
  const today = chicagoDay(new Date(after.requested_at));
  const utility = utilityOfEsiId(facts.esi_id);
  const yearAt = (plan: Plan) =>
    nextTwelveMonths(plan, after.use, {
      delivery: deliveryRates(utility, plan, today),
      tax_share: after.tax.share,
    });
  const cell = (plan: Plan, { total_cents }: TwelveMonths) => (
    <>
      <span className="block whitespace-nowrap font-bold text-lg">
        {formatWholeDollars(total_cents, locale)}
      </span>
      <span className="block whitespace-nowrap text-[0.9375rem] text-soft">
        {formatExactRate(plan.energy_rate_cents_per_kwh, locale)}
      </span>
    </>
  );
  return (
    <table className="w-full">
      <caption className="pb-2 text-left font-semibold">{t("done_caption")}</caption>
      <thead>
        <tr className="border-ink border-b-2 text-[0.9375rem] text-soft">
          <th scope="col" className="py-2 text-left font-normal">
            {t("plan")}
          </th>
          <th scope="col" className="py-2 pl-4 text-right font-normal">
            {t("before")}
          </th>
          <th scope="col" className="py-2 pl-4 text-right font-normal">
            {t("after")}
          </th>
        </tr>
      </thead>
      <tbody>
        {after.results.map((own) => {
          const average = before.results.find(({ key }) => key === own.key)?.plan;
          const year = average && yearAt(average);
          const difference = year ? own.year.total_cents - year.total_cents : null;
          return (
            <tr key={own.key} className="border-line border-b">
              <th scope="row" className="py-3 text-left align-top font-normal">
                <PageLink href={`/compare/plans/${own.key}`} className="link font-semibold leading-snug">
                  {own.plan.name}
                </PageLink>
              </th>
              <td className={figure}>{average && year ? cell(average, year) : t("unknown")}</td>
              <td className={figure}>
                {cell(own.plan, own.year)}
                {difference !== null && (
                  <span
                    className={`block font-medium font-sans text-[0.9375rem] tracking-normal ${difference < 0 ? "text-good" : "text-soft"}`}
                  >
                    {differenceText(words, difference)}
                  </span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
