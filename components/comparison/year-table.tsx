import { Disclosure } from "#components/ui/disclosure.tsx";
import { ScrollingTable } from "#components/ui/scrolling-table.tsx";
import { numberFormat } from "#lib/domain/intl-formats.ts";
import { formatCents } from "#lib/domain/money.ts";
import type { TwelveMonths } from "#lib/domain/twelve-months.ts";
import { monthText, type Words } from "./words.ts";

interface Props {
  words: Words;
  plan: string;
  provider: string;
  year: TwelveMonths;
  present: TwelveMonths | null;
}

const figure = "figures py-2 pl-3 text-right whitespace-nowrap";

/** The bars as a table: every figure of the twelve months. */
export function YearTable({ words, plan, provider, year, present }: Props) {
  const { t, locale } = words;
  const caption = t("table_caption", { plan });
  const kwh = (value: string) => numberFormat(locale, { maximumFractionDigits: 0 }).format(Number(value));
  const cents = (value: number | undefined) => (value === undefined ? "" : formatCents(value, locale));
  const heads = [
    t("column_month"),
    t("column_kwh"),
    t("column_bill"),
    t("column_low"),
    t("column_high"),
    ...(present ? [provider] : []),
  ];
  const rows = [
    ...year.months.map((month, index) => ({
      key: `${month.year}-${month.month}`,
      name: monthText(words, month),
      cells: [
        kwh(month.kwh),
        cents(month.bill.total_cents),
        cents(month.low_cents),
        cents(month.high_cents),
        ...(present ? [cents(present.months[index]?.bill.total_cents)] : []),
      ],
    })),
    {
      key: "sum",
      name: t("sum"),
      cells: [
        kwh(year.total_kwh),
        cents(year.total_cents),
        cents(year.low_cents),
        cents(year.high_cents),
        ...(present ? [cents(present.total_cents)] : []),
      ],
    },
  ];
  return (
    <Disclosure summary={t("table")} className="mt-3 max-sm:[&>div]:pl-0">
      <ScrollingTable label={caption}>
        <table className="w-full text-[0.9375rem]">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr className="border-line border-b text-soft">
              {heads.map((head, index) => (
                <th
                  key={head}
                  scope="col"
                  className={`py-2 align-bottom font-normal leading-tight ${index ? "pl-3 text-right" : "text-left"}`}
                >
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, cells }) => (
              <tr
                key={key}
                className="border-line border-b last:border-b-0 last:font-semibold [&:not(:last-child)>th]:font-normal"
              >
                <th scope="row" className="whitespace-nowrap py-2 text-left">
                  {name}
                </th>
                {cells.map((cell, index) => (
                  <td key={heads[index + 1]} className={figure}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollingTable>
    </Disclosure>
  );
}
