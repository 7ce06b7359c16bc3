import Link from "next/link";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { UsageSlot } from "#lib/domain/usage-slots.ts";
import { sumUse } from "#lib/domain/usage-sum.ts";
import { usageHref } from "#lib/domain/usage-wish.ts";
import { ScrollingTable } from "./scrolling-table.tsx";
import { slotDecimals } from "./slot-words.ts";
import { periodWords, slotWords, type Words } from "./words.ts";

interface Props {
  words: Words;
  name: string;
  slots: readonly UsageSlot[];
}

const figure = "figures py-1.5 pl-3 text-right whitespace-nowrap sm:pl-4";

/** The bars as a table: every figure, and a word where there is none. */
export function SlotTable({ words, name, slots }: Props) {
  const { t, locale, base, wish, measure } = words;
  const total = sumUse(slots.flatMap(({ use }) => use ?? []));
  const hasCar = Number(total.vehicle_charging) > 0;
  const hasSent = Number(total.generation) > 0 && measure.exportText(total.generation) !== null;
  const hasLastYear = slots.some(({ pair }) => pair);
  const span = 1 + Number(hasCar) + Number(hasSent);
  const heads = [
    t(name.length === 4 ? "column_month" : "column_day"),
    t("column_import"),
    hasCar && t("column_car"),
    hasSent && t("column_export"),
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
                  className={`py-1.5 align-bottom font-normal leading-tight ${index ? "pl-4 text-right" : "text-left"}`}
                >
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {slots.map((slot) => (
              <tr key={slot.name} className="border-line border-b">
                <th scope="row" className="py-1.5 text-left font-normal whitespace-nowrap">
                  {slot.use ? (
                    <Link
                      href={usageHref(base, slot.name, { isInDollars: wish.isInDollars })}
                      prefetch={false}
                      className="link"
                    >
                      {slotWords(locale, slot.name)}
                    </Link>
                  ) : (
                    slotWords(locale, slot.name)
                  )}
                  {slot.use && !slot.isWhole && (
                    <span className="block text-soft text-sm">{t("part_of_month")}</span>
                  )}
                </th>
                <Figures words={words} slot={slot} span={span} hasCar={hasCar} hasSent={hasSent} />
                {hasLastYear && (
                  <td className={`${figure} text-soft`}>
                    {slot.pair && measure.text(slot.pair.last_year_kwh, slotDecimals(slot))}
                    {slot.pair && !slot.isWhole && <span className="block text-sm">{t("same_days")}</span>}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
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
  const decimals = slotDecimals(slot);
  if (!use) {
    return (
      <td colSpan={span} className="py-1.5 pl-4 text-right text-soft italic">
        {state !== "known" && t(`state_${state}`)}
      </td>
    );
  }
  return (
    <>
      <td className={figure}>{measure.text(use.consumption, decimals)}</td>
      {hasCar && <td className={figure}>{measure.text(use.vehicle_charging, decimals)}</td>}
      {hasSent && <td className={figure}>{measure.exportText(use.generation, decimals)}</td>}
    </>
  );
}
