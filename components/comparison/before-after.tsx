import { PageLink } from "#components/ui/page-link.tsx";
import type { PlanResult } from "#lib/domain/comparison.ts";
import { formatExactRate, formatWholeDollars } from "#lib/domain/money.ts";
import type { Plan } from "#lib/light/schemas.ts";
import { differenceText, type Words } from "./words.ts";

interface Props {
  words: Words;
  before: readonly PlanResult<Plan>[];
  after: readonly PlanResult<Plan>[];
}

const figure = "figures py-3 pl-4 text-right align-top";

/** Each plan at the average price and at one's own, side by side, on the same twelve months. */
export function BeforeAfter({ words, before, after }: Props) {
  const { t, locale } = words;
  const cell = (result: PlanResult<Plan> | undefined) =>
    result ? (
      <>
        <span className="block whitespace-nowrap font-bold text-lg">
          {formatWholeDollars(result.year.total_cents, locale)}
        </span>
        <span className="block whitespace-nowrap text-[0.9375rem] text-soft">
          {formatExactRate(result.plan.energy_rate_cents_per_kwh, locale)}
        </span>
      </>
    ) : (
      t("unknown")
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
        {after.map((own) => {
          const average = before.find(({ key }) => key === own.key);
          const difference = average ? own.year.total_cents - average.year.total_cents : null;
          return (
            <tr key={own.key} className="border-line border-b">
              <th scope="row" className="py-3 text-left align-top font-normal">
                <PageLink href={`/compare/plans/${own.key}`} className="link font-semibold leading-snug">
                  {own.plan.name}
                </PageLink>
              </th>
              <td className={figure}>{cell(average)}</td>
              <td className={figure}>
                {cell(own)}
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
