import { Disclosure } from "#components/ui/disclosure.tsx";
import { ScrollingTable } from "#components/ui/scrolling-table.tsx";
import { formatKwh } from "#lib/domain/money.ts";
import { formatHour } from "#lib/domain/usage-calendar.ts";
import type { UsageDay } from "#lib/domain/usage-day.ts";
import type { Use } from "#lib/domain/usage-sum.ts";
import { periodWords, type Words } from "./words.ts";

const figure = "figures py-1 pl-2 text-right whitespace-nowrap sm:pl-5";
const starts = [0, 15, 30, 45];

/** A day by quarter hour as tables: one for what came from the grid, more for car charging and exports where there are any. */
export function DayTables({ words, day }: { words: Words; day: UsageDay }) {
  const { t, wish } = words;
  const { length } = day.hours;
  const change = length === 23 ? t("day_hours_short") : length === 25 && t("day_hours_long");
  const kinds = [
    { key: "consumption", what: t("legend_import"), isThere: true },
    { key: "vehicle_charging", what: t("legend_car"), isThere: Number(day.total.vehicle_charging) > 0 },
    { key: "generation", what: t("legend_export"), isThere: Number(day.total.generation) > 0 },
  ] as const;
  return (
    <Disclosure summary={t("table")} isOpen={wish.isTableOpen} className="mt-4 max-sm:[&>div]:pl-0">
      {change && <p className="mb-4 max-w-[65ch] text-[0.9375rem]">{change}</p>}
      <div className="space-y-8">
        {kinds.map(
          ({ key, what, isThere }) =>
            isThere && <DayTable key={key} words={words} day={day} quantity={key} what={what} />,
        )}
      </div>
    </Disclosure>
  );
}

interface Props {
  words: Words;
  day: UsageDay;
  quantity: keyof Use;
  what: string;
}

function DayTable({ words, day, quantity, what }: Props) {
  const { t, locale } = words;
  const kwh = (use: Use | null) =>
    use ? formatKwh(use[quantity], locale, 3).replace(/\s?kWh$/, "") : t("state_missing");
  const caption = t("quarters_caption", { what, period: periodWords(words, day.day) });
  return (
    <ScrollingTable label={caption}>
      <table className="w-full max-w-form text-sm sm:text-[0.9375rem]">
        <caption className="pb-1.5 text-left font-semibold">{caption}</caption>
        <thead>
          <tr className="border-line border-b text-soft">
            <th scope="col" className="py-1 text-left font-normal">
              {t("column_hour")}
            </th>
            {starts.map((minute) => (
              <th key={minute} scope="col" className={`${figure} font-normal`}>
                :{String(minute).padStart(2, "0")}
              </th>
            ))}
            <th scope="col" className={`${figure} font-normal`}>
              {t("column_sum")}
            </th>
          </tr>
        </thead>
        <tbody>
          {day.hours.map(({ hour, use, quarters }) => (
            <tr key={`${hour.hour} ${hour.zone}`} className="border-line border-b">
              <th scope="row" className="py-1 text-left font-normal whitespace-nowrap">
                {formatHour(hour, locale)}
              </th>
              {quarters.map((quarter, index) => (
                <td key={starts[index]} className={figure}>
                  {kwh(quarter)}
                </td>
              ))}
              <td className={`${figure} font-semibold`}>{kwh(use)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={5} className="py-1.5 text-left font-semibold">
              {t("column_total")}
            </th>
            <td className={`${figure} font-semibold`}>{kwh(day.total)}</td>
          </tr>
        </tfoot>
      </table>
    </ScrollingTable>
  );
}
