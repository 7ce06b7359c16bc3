import { stringify } from "csv-stringify/sync";
import type { PlanResult } from "./comparison.ts";
import type { Side } from "./explained-lines.ts";
import { dollarsFromCents } from "./money.ts";

const columns = [
  "month",
  "bill",
  "kwh",
  "line",
  "period",
  "from",
  "to",
  "quantity",
  "units",
  "rate_cents",
  "threshold_kwh",
  "share",
  "of_dollars",
  "dollars",
];

type Head = readonly [month: string, bill: string, kwh: string];

/** Text that a spreadsheet would take for a formula is made harmless. */
const text = (words: string | null): string | null => words?.replace(/^[=+\-@\t\r]/, "'$&") ?? null;

function rowsOf(head: Head, { lines, total_cents }: Side): (string | number | null)[][] {
  return [
    ...lines.map((line) => [
      ...head,
      line.code,
      text(line.period),
      line.start_date,
      line.end_date,
      line.quantity,
      line.units,
      line.rate_cents,
      line.threshold_kwh,
      line.share,
      line.of_cents === null ? null : dollarsFromCents(line.of_cents),
      dollarsFromCents(line.total_cents),
    ]),
    [
      ...head,
      "total",
      ...Array<null>(columns.length - head.length - 2).fill(null),
      dollarsFromCents(total_cents),
    ],
  ];
}

/**
 * Every line of a comparison as rows of a CSV file: the bill's month on both sides, then the twelve months to come on the plan.
 * @param kwh the bill's own, a decimal string
 */
export function arithmeticCsv({ plan, month, year }: PlanResult<{ name: string }>, kwh: string): string {
  const name = text(plan.name) ?? "";
  const rows = [
    ...rowsOf(["bill", "present provider", kwh], month.bill),
    ...rowsOf(["bill", name, kwh], month.plan),
    ...year.months.flatMap((each) =>
      rowsOf([`${each.year}-${String(each.month).padStart(2, "0")}`, name, each.kwh], each.bill),
    ),
  ];
  return stringify([columns, ...rows]);
}
