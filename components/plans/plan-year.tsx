import { formatCents, formatKwh } from "#lib/domain/money.ts";
import { monthName } from "#lib/domain/month-name.ts";
import type { Estimate } from "#lib/domain/plan-estimate.ts";
import type { Words } from "./words.ts";

/** Twelve bills, their sum, and the twelfth of it that stands at the top of the card. */
export function PlanYear({ words: { t, locale }, estimate }: { words: Words; estimate: Estimate }) {
  const { kwh, year, average_month_cents } = estimate;
  const sums = [
    [t("year_sum"), formatKwh(year.total_kwh, locale), year.total_cents],
    [t("year_average"), "", average_month_cents],
  ] as const;
  return (
    <table className="w-full self-start">
      <caption className="pb-2 text-left font-semibold">{t("arithmetic_year")}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t("month")}</th>
          <th scope="col">{t("use")}</th>
          <th scope="col">{t("bill")}</th>
        </tr>
      </thead>
      <tbody className="border-line border-y">
        {year.months.map(({ total_cents }, month) => (
          <tr key={monthName(month, "en")}>
            <th scope="row" className="py-0.5 text-left font-normal first-letter:uppercase">
              {monthName(month, locale)}
            </th>
            <td className="figures py-0.5 text-right text-soft">{formatKwh(kwh[month] ?? 0, locale)}</td>
            <td className="figures py-0.5 text-right">{formatCents(total_cents, locale)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {sums.map(([name, use, cents]) => (
          <tr key={name} className="font-semibold">
            <th scope="row" className="pt-1.5 text-left">
              {name}
            </th>
            <td className="figures pt-1.5 text-right">{use}</td>
            <td className="figures pt-1.5 text-right">{formatCents(cents, locale)}</td>
          </tr>
        ))}
      </tfoot>
    </table>
  );
}
