import { BarCursor } from "#components/ui/bar-cursor.tsx";
import { Card } from "#components/ui/card.tsx";
import { CursorHint } from "#components/ui/cursor-hint.tsx";
import { monthName } from "#lib/domain/month-name.ts";
import type { UsageSlot } from "#lib/domain/usage-slots.ts";
import { usageHref } from "#lib/domain/usage-wish.ts";
import { BarLegend } from "./bar-legend.tsx";
import { barOf } from "./bar-scale.ts";
import { Bars } from "./bars.tsx";
import { SlotTable } from "./slot-table.tsx";
import { slotText } from "./slot-words.ts";
import { periodTitle, periodWords, slotWords, type Words } from "./words.ts";

interface Props {
  words: Words;
  /** The year or the month. */
  name: string;
  slots: readonly UsageSlot[];
}

/** A year by month or a month by day: bars, what they mean, and the same as a table. */
export function BarChart({ words, name, slots }: Props) {
  const { t, locale, base, wish, measure } = words;
  const bars = slots.map((slot) => barOf(slot, measure));
  const isYear = name.length === 4;
  const labels = slots.map((slot) => {
    const month = Number(slot.name.slice(5, 7)) - 1;
    if (isYear)
      return {
        text: monthName(month, locale, "short"),
        room: month % 6 === 0 ? "any" : month % 2 === 0 ? "some" : "much",
      } as const;
    const date = Number(slot.name.slice(8));
    return { text: String(date), room: date % 14 === 1 ? "any" : date % 7 === 1 ? "some" : "much" } as const;
  });
  const links = slots.map(({ name: to, use }) =>
    use
      ? {
          href: usageHref(base, to, { isInDollars: wish.isInDollars }),
          label: t("open", { period: slotWords(locale, to) }),
        }
      : null,
  );
  return (
    <Card
      as="section"
      aria-label={t(isYear ? "chart_months" : "chart_days", { period: periodTitle(words, name) })}
    >
      <Bars
        bars={bars}
        measure={measure}
        labels={labels}
        cursor={(plot) => (
          <BarCursor
            label={t("cursor", { period: periodWords(words, name) })}
            hint={<CursorHint touch={t("cursor_hint_touch")} point={t("cursor_hint")} />}
            texts={slots.map((slot) => slotText(words, slot))}
            links={links}
            start={Math.max(
              0,
              slots.findLastIndex(({ use }) => use),
            )}
          >
            {plot}
          </BarCursor>
        )}
      />
      <BarLegend t={t} bars={bars} />
      <SlotTable words={words} name={name} slots={slots} />
    </Card>
  );
}
