import { Disclosure } from "#components/ui/disclosure.tsx";
import { PageLink } from "#components/ui/page-link.tsx";
import { ScrollingTable } from "#components/ui/scrolling-table.tsx";
import type { UsageSlot } from "#lib/domain/usage-slots.ts";
import { sumKwh, sumUse, type Use } from "#lib/domain/usage-sum.ts";
import { usageHref } from "#lib/domain/usage-wish.ts";
import { slotDecimals } from "./slot-words.ts";
import { periodWords, slotWords, type Words } from "./words.ts";

interface Props {
  words: Words;
  name: string;
  slots: readonly UsageSlot[];
}

const figure = "figures py-1.5 pl-2 text-right whitespace-nowrap sm:pl-4";
// The unit stands in the head of the column.
const bare = (text: string | null) => text?.replace(/\s?kWh$/, "");

/** The bars as a table: every figure, and a word where there is none. */
export function SlotTable({ words, name, slots }: Props) {
  const { t, locale, base, wish, measure } = words;
  const total = sumUse(slots.flatMap(({ use }) => use ?? []));
  const hasCar = Number(total.vehicle_charging) > 0;
  const hasSent = Number(total.generation) > 0 && measure.exportText(total.generation) !== null;
  const hasLastYear = slots.some(({ pair }) => pair);
  const lastYear = sumKwh(slots.flatMap(({ pair }) => pair?.last_year_kwh ?? []));
  const decimals = name.length === 4 ? 0 : 1;
  const span = 1 + Number(hasCar) + Number(hasSent);
  const heads = [
    t(name.length === 4 ? "column_month" : "column_day"),
    t("legend_import"),
    hasCar && t("legend_car"),
    hasSent && t("legend_export"),
    hasLastYear && t("column_last_year"),
  ].filter((head) => head !== false);
  const caption = t("table_caption", { period: periodWords(words, name) });
  return (
    <Disclosure summary={t("table")} isOpen={wish.isTableOpen} className="mt-4 max-sm:[&>div]:pl-0">
      <ScrollingTable label={caption}>
        <table className="w-full max-w-form text-[0.9375rem]">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr className="border-line border-b text-soft">
              {heads.map((head, index) => (
                <th
                  key={head}
                  scope="col"
                  className={`py-1.5 align-bottom font-normal leading-tight max-sm:text-[0.8125rem] ${index ? "pl-2 text-right sm:pl-4" : "text-left"}`}
                >
                  {head}
                  {index > 0 && !measure.isInDollars && <span className="block">{t("unit_kwh")}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {slots.map((slot) => (
              <tr key={slot.name} className="border-line border-b">
                <th scope="row" className="text-left font-normal">
                  {slot.use ? (
                    <PageLink
                      href={usageHref(base, slot.name, { isInDollars: wish.isInDollars })}
                      className="link inline-flex min-h-11 items-center whitespace-nowrap"
                    >
                      {slotWords(locale, slot.name)}
                    </PageLink>
                  ) : (
                    <span className="inline-block py-1.5">{slotWords(locale, slot.name)}</span>
                  )}
                  {slot.use && !slot.isWhole && (
                    <span className="-mt-2 block pb-1.5 text-soft text-sm">{t("part_of_month")}</span>
                  )}
                </th>
                <Figures words={words} slot={slot} span={span} hasCar={hasCar} hasSent={hasSent} />
                {hasLastYear && (
                  <td className={`${figure} text-soft`}>
                    {slot.pair && bare(measure.text(slot.pair.last_year_kwh, slotDecimals(slot)))}
                    {slot.pair && !slot.isWhole && (
                      <span className="block whitespace-normal text-sm">{t("same_days")}</span>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
          <tfoot className="font-semibold">
            <tr>
              <th scope="row" className="py-2.5 text-left">
                {t("column_total")}
              </th>
              <UseCells measure={measure} use={total} decimals={decimals} hasCar={hasCar} hasSent={hasSent} />
              {hasLastYear && (
                <td className={`${figure} text-soft`}>{bare(measure.text(lastYear, decimals))}</td>
              )}
            </tr>
          </tfoot>
        </table>
      </ScrollingTable>
    </Disclosure>
  );
}

interface FigureProps {
  words: Words;
  slot: UsageSlot;
  span: number;
  hasCar: boolean;
  hasSent: boolean;
}

function Figures({ words: { t, measure }, slot, span, hasCar, hasSent }: FigureProps) {
  const { use, state } = slot;
  if (!use) {
    return (
      <td colSpan={span} className="py-1.5 pl-4 text-right text-soft italic">
        {state !== "known" && t(`state_${state}`)}
      </td>
    );
  }
  return (
    <UseCells measure={measure} use={use} decimals={slotDecimals(slot)} hasCar={hasCar} hasSent={hasSent} />
  );
}

interface CellProps {
  measure: Words["measure"];
  use: Use;
  decimals: number;
  hasCar: boolean;
  hasSent: boolean;
}

const UseCells = ({ measure, use, decimals, hasCar, hasSent }: CellProps) => (
  <>
    <td className={figure}>{bare(measure.text(use.consumption, decimals))}</td>
    {hasCar && <td className={figure}>{bare(measure.text(use.vehicle_charging, decimals))}</td>}
    {hasSent && <td className={figure}>{bare(measure.exportText(use.generation, decimals))}</td>}
  </>
);
