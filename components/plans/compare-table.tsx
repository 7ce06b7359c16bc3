import type { ReactNode } from "react";
import { formatCentFigure, formatCents, formatKwh } from "#lib/domain/money.ts";
import type { Offer } from "#lib/domain/plan-offer.ts";
import { labelAverages, labelKwh } from "#lib/domain/rate.ts";
import type { Plan } from "#lib/light/schemas.ts";
import { priceRows } from "./price-rows.ts";
import { PriceValues } from "./price-values.tsx";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  offers: readonly Offer<Plan>[];
  choose: (offer: Offer<Plan>) => ReactNode;
  documents: (plan: Plan) => ReactNode;
}

interface Row {
  term: string;
  cells: ReactNode[];
  isStrong?: boolean;
}

/**
 * Two or three plans side by side. On phones each row's name takes a line of its own above the values; the roles keep it
 * a table there for those who hear it.
 */
export function CompareTable({ words, offers, choose, documents }: Props) {
  const { t } = words;
  const columns = offers.length === 2 ? "grid-cols-2" : "grid-cols-3";
  const line = `grid ${columns} gap-x-3 md:table-row`;
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: another display than a table's takes the roles away.
    <table role="table" className="block w-full md:table md:table-fixed">
      <thead role="rowgroup" className="sticky top-0 block bg-paper md:table-header-group">
        <tr role="row" className={`${line} border-ink border-b-2`}>
          <td role="cell" className="hidden md:table-cell md:w-48" />
          {offers.map(({ key, plan }) => (
            <th
              key={key}
              role="columnheader"
              scope="col"
              className="py-2.5 text-left align-bottom font-display font-semibold leading-tight sm:text-xl md:px-3"
            >
              {plan.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="block md:table-row-group">
        {rowsOf(words, offers).map(({ term, cells, isStrong }) => (
          <tr key={term} role="row" className={`${line} border-line border-b py-2 md:py-0`}>
            <th
              role="rowheader"
              scope="row"
              className="col-span-full text-left align-baseline font-normal text-[0.9375rem] text-soft leading-snug md:py-2.5 md:pr-3"
            >
              {term}
            </th>
            {cells.map((cell, index) => (
              <td
                key={offers[index]?.key}
                role="cell"
                className={`min-w-0 align-baseline leading-snug md:px-3 md:py-2.5 ${isStrong ? "figures font-bold text-lg sm:text-2xl" : "font-medium"}`}
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
        <tr role="row" className={`${line} border-line border-b py-2`}>
          <th
            role="rowheader"
            scope="row"
            className="col-span-full text-left align-baseline font-normal text-[0.9375rem] text-soft md:py-4"
          >
            {t("documents")}
          </th>
          {offers.map(({ key, plan }) => (
            <td key={key} role="cell" className="min-w-0 align-top text-sm md:px-3 md:py-2">
              {documents(plan)}
            </td>
          ))}
        </tr>
        <tr role="row" className={`${line} py-4`}>
          <td role="cell" className="hidden md:table-cell" />
          {offers.map((offer) => (
            <td key={offer.key} role="cell" className="min-w-0 align-top md:px-3 md:py-4">
              {choose(offer)}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: another display than a table's takes the roles away.
  );
}

function rowsOf(words: Words, offers: readonly Offer<Plan>[]): Row[] {
  const { t, locale } = words;
  const each = (cell: (offer: Offer<Plan>) => ReactNode) => offers.map(cell);
  const prices = offers.map(({ plan }) => priceRows(words, plan));
  const parts = (prices[0] ?? []).flatMap(({ term }, index): Row[] => {
    const cells = prices.map((rows) => rows[index]);
    if (cells.every((cell) => !cell?.values.length)) return [];
    return [
      {
        term,
        cells: cells.map((cell) =>
          cell?.values.length ? (
            <>
              <PriceValues values={cell.values} />
              {cell.note && <span className="mt-1 block font-normal text-soft text-sm">{cell.note}</span>}
            </>
          ) : (
            t("none")
          ),
        ),
      },
    ];
  });
  return [
    {
      term: `${t("monthly")} ${t("a_month")}`,
      cells: each(({ estimate }) => formatCents(estimate.average_month_cents, locale)),
      isStrong: true,
    },
    { term: t("year"), cells: each(({ estimate }) => formatCents(estimate.year.total_cents, locale)) },
    {
      term: t("highest_bill"),
      cells: each(({ estimate }) => formatCents(estimate.highest_month_cents, locale)),
    },
    ...labelKwh.map((kwh, index) => ({
      term: t("average_price_at", { kwh: formatKwh(kwh, locale) }),
      cells: each(({ plan }) => {
        const average = labelAverages(plan)[index];
        return average ? formatCentFigure(average, locale) : t("unknown");
      }),
    })),
    ...parts,
    { term: t("contract"), cells: each(({ plan }) => t("term", { term: plan.term_months })) },
    {
      term: t("renewable_term"),
      cells: each(({ plan }) =>
        typeof plan.renewable_percent === "number"
          ? t("renewable_value", { percent: plan.renewable_percent })
          : t("unknown"),
      ),
    },
  ];
}
