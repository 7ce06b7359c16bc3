import { Figure } from "#components/ui/figure.tsx";
import { formatCentFigure, formatCents } from "#lib/domain/money.ts";
import { monthName } from "#lib/domain/month-name.ts";
import type { Estimate } from "#lib/domain/plan-estimate.ts";
import type { Words } from "./words.ts";

/** The number to decide by: this home's own bill. */
export function PlanPrice({ words: { t, locale }, estimate }: { words: Words; estimate: Estimate }) {
  const { year, average_month_cents, highest_month, highest_month_cents } = estimate;
  const rows = [
    [t("year"), formatCents(year.total_cents, locale)],
    [t("highest", { month: monthName(highest_month, locale) }), formatCents(highest_month_cents, locale)],
    year.avg_cents_per_kwh && [t("own_average"), formatCentFigure(year.avg_cents_per_kwh, locale)],
  ];
  return (
    <>
      <Figure
        label={t("monthly")}
        value={formatCents(average_month_cents, locale)}
        unit={t("a_month")}
        className="[&>span:first-child]:mb-1"
      />
      <p className="mt-1 text-[0.9375rem] text-soft">{t("monthly_note")}</p>
      <dl className="mt-3 space-y-1 text-[0.9375rem]">
        {rows.map(
          (row) =>
            row && (
              <div key={row[0]} className="flex items-baseline justify-between gap-3">
                <dt className="text-soft">{row[0]}</dt>
                <dd className="figures font-semibold">{row[1]}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}
