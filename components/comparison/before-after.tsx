import { PageLink } from "#components/ui/page-link.tsx";
import type { PlanResult } from "#lib/domain/comparison.ts";
import { priceMove, shownDifference } from "#lib/domain/comparison-sentence.ts";
import { formatRate, formatWholeDollars } from "#lib/domain/money.ts";
import type { Plan } from "#lib/light/schemas.ts";
import { moveText } from "./move-text.ts";
import { differenceText, type Words } from "./words.ts";

interface Props {
  words: Words;
  /** At the average prices. */
  before: readonly PlanResult<Plan>[];
  after: readonly PlanResult<Plan>[];
}

const figure = "figures py-3 pl-4 text-right align-top";

/** Each plan at the average price and at one's own, side by side, both on the same twelve months. */
export function BeforeAfter({ words, before, after }: Props) {
  const { t, locale } = words;
  const rows = after.map(({ key, plan, year }) => {
    const average = before.find((each) => each.key === key);
    return {
      ...{ key, plan, average: average?.plan },
      ...{ before_cents: average?.year.total_cents, after_cents: year.total_cents },
    };
  });
  const move = priceMove(
    rows.flatMap(({ plan, before_cents, after_cents }) =>
      before_cents === undefined ? [] : [{ plan: plan.name, before_cents, after_cents }],
    ),
  );
  const cell = (plan: Plan, total_cents: number) => (
    <>
      <span className="block whitespace-nowrap font-bold text-lg">
        {formatWholeDollars(total_cents, locale)}
      </span>
      <span className="block text-[0.9375rem] text-soft">
        {t("energy_price", { rate: formatRate(plan.energy_rate_cents_per_kwh, locale, 2) })}
      </span>
    </>
  );
  const table = (
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
        {rows.map(({ key, plan, average, before_cents, after_cents }) => (
          <tr key={key} className="border-line border-b">
            <th scope="row" className="py-3 text-left align-top font-normal">
              <PageLink href={`/compare/plans/${key}`} className="link font-semibold leading-snug">
                {plan.name}
              </PageLink>
            </th>
            <td className={figure}>
              {average && before_cents !== undefined ? cell(average, before_cents) : t("unknown")}
            </td>
            <td className={figure}>
              {cell(plan, after_cents)}
              {before_cents !== undefined && (
                <span
                  className={`block font-medium font-sans text-[0.9375rem] tracking-normal ${shownDifference(after_cents, before_cents) < 0 ? "text-good" : "text-soft"}`}
                >
                  {differenceText(words, shownDifference(after_cents, before_cents))}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <div className="space-y-6">
      {move && <p className="max-w-[60ch] font-medium text-lg leading-snug">{moveText(words, move)}</p>}
      {table}
    </div>
  );
}
