import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { PageLink } from "#components/ui/page-link.tsx";
import type { BillFacts } from "#lib/domain/bill-facts.ts";
import type { Comparison, PlanResult } from "#lib/domain/comparison.ts";
import { formatCentFigure, formatCents, formatWholeDollars } from "#lib/domain/money.ts";
import type { Plan } from "#lib/light/schemas.ts";
import { billDays, differenceText, kwhText, providerTitle, type Words } from "./words.ts";

interface Props {
  words: Words;
  facts: BillFacts;
  comparison: Comparison<Plan>;
  /** What kind of plan it is, at a glance. */
  badges: (plan: Plan) => ReactNode;
}

const cellLook = "figures block md:table-cell md:px-3 md:py-4 md:text-right md:align-top";
const rowLook =
  "relative grid grid-cols-2 gap-x-4 gap-y-3 rounded-xl border p-5 md:table-row md:rounded-none md:border-0 md:border-b md:border-line";

/** The bill and each plan in a row; on phones a sheet each, its roles kept for those who hear it as a table. */
export function PlanTable({ words, facts, comparison: { results, present }, badges }: Props) {
  const { t, locale } = words;
  const heads = [t("same_month"), t("next_year"), t("per_kwh")];
  const bill = results[0]?.month.bill;
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: another display than a table's takes the roles away.
    <table role="table" className="block w-full md:table">
      <thead role="rowgroup" className="sr-only md:not-sr-only md:table-header-group">
        <tr role="row" className="border-ink border-b-2 text-left text-[0.9375rem] text-soft">
          <th role="columnheader" scope="col" className="font-normal md:px-4 md:py-2.5">
            {t("plan")}
          </th>
          {heads.map((head) => (
            <th
              key={head}
              role="columnheader"
              scope="col"
              className="font-normal md:px-3 md:py-2.5 md:text-right"
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="grid gap-4 md:table-row-group">
        {bill && (
          <tr role="row" className={`${rowLook} border-field-line bg-sunken`}>
            <th
              role="rowheader"
              scope="row"
              className="col-span-2 block text-left font-normal md:table-cell md:px-4 md:py-4"
            >
              <span className="font-display font-semibold text-xl leading-tight">
                {providerTitle(words, facts)}
              </span>
              <span className="mt-0.5 block text-[0.9375rem] text-soft">
                {t("your_bill")}, {billDays(words, facts)}, {kwhText(facts.kwh, locale)}
              </span>
            </th>
            <Cell head={heads[0]} figure={formatCents(bill.total_cents, locale)} />
            <Cell
              head={heads[1]}
              figure={present ? formatWholeDollars(present.total_cents, locale) : t("unknown")}
            />
            <Cell
              head={heads[2]}
              figure={bill.cents_per_kwh ? formatCentFigure(bill.cents_per_kwh, locale) : t("unknown")}
            />
          </tr>
        )}
        {results.map((result, index) => (
          <PlanRow
            key={result.key}
            words={words}
            result={result}
            isLowest={index === 0 && results.length > 1}
            badges={badges(result.plan)}
            heads={heads}
          />
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: another display than a table's takes the roles away.
  );
}

interface RowProps {
  words: Words;
  result: PlanResult<Plan>;
  isLowest: boolean;
  badges: ReactNode;
  heads: readonly string[];
}

function PlanRow({ words, result, isLowest, badges, heads }: RowProps) {
  const { t, locale } = words;
  const { key, plan, month, year, per_year_cents } = result;
  const { bill, plan: ours, difference_cents } = month;
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: as above.
    <tr role="row" className={`${rowLook} border-line bg-raised hover:bg-sunken md:bg-transparent`}>
      <th
        role="rowheader"
        scope="row"
        className="col-span-2 block text-left font-normal md:table-cell md:px-4 md:py-4"
      >
        <PageLink
          href={`/compare/plans/${key}`}
          aria-label={t("open_plan_of", { plan: plan.name })}
          className="link inline-flex min-h-11 items-center gap-1 font-display font-semibold text-xl leading-tight after:absolute after:inset-0 after:content-[''] md:static md:min-h-0"
        >
          {plan.name}
          <ChevronRight aria-hidden="true" className="size-5 flex-none" />
        </PageLink>
        {isLowest && (
          <span className="ml-3 whitespace-nowrap rounded-full bg-good-wash px-3 py-0.5 font-medium text-[0.9375rem] text-good">
            {t("lowest")}
          </span>
        )}
        {badges}
      </th>
      <Cell
        head={heads[0]}
        figure={formatCents(ours.total_cents, locale)}
        note={differenceText(words, difference_cents, true)}
        isGood={difference_cents < 0}
      />
      <Cell
        head={heads[1]}
        figure={formatWholeDollars(year.total_cents, locale)}
        note={differenceText(words, per_year_cents)}
        isGood={per_year_cents !== null && per_year_cents < 0}
      />
      <Cell
        head={heads[2]}
        figure={ours.cents_per_kwh ? formatCentFigure(ours.cents_per_kwh, locale) : t("unknown")}
        note={perKwhText(words, bill.cents_per_kwh, ours.cents_per_kwh)}
        isGood={Number(ours.cents_per_kwh) < Number(bill.cents_per_kwh)}
      />
    </tr>
    // biome-ignore-end lint/a11y/noRedundantRoles: as above.
  );
}

/** "2.1¢ less": of two figures with one decimal, their difference as it is shown. */
function perKwhText({ t, locale }: Words, bill: string | null, plan: string | null): string | null {
  if (bill === null || plan === null) return null;
  const tenths = Math.round(10 * Number(plan)) - Math.round(10 * Number(bill));
  if (tenths === 0) return t("same");
  const amount = formatCentFigure((Math.abs(tenths) / 10).toFixed(1), locale);
  return t(tenths < 0 ? "less" : "more", { amount });
}

interface CellProps {
  head: string | undefined;
  figure: string;
  note?: string | null;
  isGood?: boolean;
}

function Cell({ head, figure, note, isGood = false }: CellProps) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: as above.
    <td
      role="cell"
      className={`${cellLook} last:col-span-2 last:flex last:flex-wrap last:items-baseline last:gap-x-2 md:last:table-cell`}
    >
      <span aria-hidden="true" className="block font-sans text-soft text-sm tracking-normal md:hidden">
        {head}
      </span>
      <span className="block whitespace-nowrap font-bold text-xl">{figure}</span>
      {note && (
        <span
          className={`block font-medium font-sans text-[0.9375rem] tracking-normal ${isGood ? "text-good" : "text-soft"}`}
        >
          {note}
        </span>
      )}
    </td>
    // biome-ignore-end lint/a11y/noRedundantRoles: as above.
  );
}
