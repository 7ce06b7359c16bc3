import { formatKwh } from "#lib/domain/money.ts";
import { formatHour } from "#lib/domain/usage-calendar.ts";
import { type HeatMap, type HeatRow, heatLevel } from "#lib/domain/usage-heat.ts";
import { heatLooks } from "./heat-looks.ts";
import { periodWords, slotWords, type Words } from "./words.ts";

interface Props {
  words: Words;
  name: string;
  map: HeatMap;
}

export const columnWords = ({ t, locale }: Words, { hour, isAgain }: HeatMap["columns"][number]): string => {
  const time = formatHour({ hour, zone: null }, locale);
  return isAgain ? t("heat_again", { hour: time }) : time;
};

/** Days by hours as a table whose squares carry their figure: in sight where there is room, else for the cursor. */
export function HeatTable({ words, name, map }: Props) {
  const { t, locale } = words;
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table with a cursor.
    <table role="grid" className="w-full table-fixed border-separate border-spacing-px">
      <caption className="sr-only">{t("heat_caption", { period: periodWords(words, name) })}</caption>
      <thead>
        <tr>
          <td className="w-8 sm:w-20" />
          {map.columns.map((column) => (
            <th
              key={`${column.hour} ${column.isAgain}`}
              scope="col"
              className="h-6 text-left align-bottom font-normal text-[0.8125rem] text-soft leading-none"
            >
              <span
                className={
                  column.hour % 6 === 0
                    ? "whitespace-nowrap"
                    : column.hour % 3 === 0
                      ? "whitespace-nowrap max-sm:sr-only"
                      : "sr-only"
                }
              >
                {columnWords(words, column)}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {map.rows.map((row, index) => (
          <tr key={row.day}>
            <th
              scope="row"
              className="figures pr-1.5 text-right font-normal text-[0.8125rem] text-soft leading-none"
            >
              <span className="sr-only">{slotWords(locale, row.day)}</span>
              <span aria-hidden="true" className="sm:hidden">
                {Number(row.day.slice(8))}
              </span>
              <span aria-hidden="true" className="hidden whitespace-nowrap sm:inline">
                {slotWords(locale, row.day).replace(/,? [^ ]+ (?=\d)/, " ")}
              </span>
            </th>
            <Cells words={words} row={row} columns={map.columns.length} isFirst={index === 0} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellsProps {
  words: Words;
  row: HeatRow;
  columns: number;
  isFirst: boolean;
}

const shape = "h-5 overflow-hidden text-center text-[0.6875rem] leading-none outline-offset-1 sm:h-6";
const figure = "sr-only figures lg:not-sr-only";

function Cells({ words: { t, locale }, row, columns, isFirst }: CellsProps) {
  const { state, cells } = row;
  if (cells.length === 0) {
    return (
      <td
        colSpan={columns}
        tabIndex={isFirst ? 0 : -1}
        className={`${shape} rounded-sm border border-line border-dashed pl-2 text-left text-[0.8125rem] text-soft`}
      >
        {state !== "known" && t(`state_${state}`)}
      </td>
    );
  }
  return cells.map(({ hour, use }, index) => (
    <td
      // biome-ignore lint/suspicious/noArrayIndexKey: the places never move.
      key={index}
      tabIndex={isFirst && index === 0 ? 0 : -1}
      data-hour={hour?.zone ? formatHour(hour, locale) : undefined}
      className={`${shape} ${use ? heatLooks[heatLevel(use.consumption)] : hour ? heatLooks.missing : heatLooks.none}`}
    >
      <span className={use ? figure : "sr-only"}>
        {use
          ? formatKwh(use.consumption, locale, 2).replace(/\s?kWh$/, "")
          : t(hour ? "state_missing" : "no_hour")}
      </span>
      {hour?.zone && <span className="sr-only">, {formatHour(hour, locale)}</span>}
    </td>
  ));
}
