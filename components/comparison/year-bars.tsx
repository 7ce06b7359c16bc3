import { scaleLinear } from "d3-scale";
import { BarCursor } from "#components/ui/bar-cursor.tsx";
import { BarPlot, type BarScale, between } from "#components/ui/bar-plot.tsx";
import { CursorHint } from "#components/ui/cursor-hint.tsx";
import { formatCents, formatWholeDollars } from "#lib/domain/money.ts";
import { monthName } from "#lib/domain/month-name.ts";
import type { MonthToCome, TwelveMonths } from "#lib/domain/twelve-months.ts";
import { kwhText, monthText, type Words } from "./words.ts";

interface Props {
  words: Words;
  plan: string;
  provider: string;
  year: TwelveMonths;
  present: TwelveMonths | null;
}

function scaleOf({ months }: TwelveMonths, present: TwelveMonths | null): BarScale {
  const all = months.flatMap(({ bill, low_cents, high_cents }, index) => [
    bill.total_cents,
    low_cents,
    high_cents,
    present?.months[index]?.bill.total_cents ?? 0,
  ]);
  const scale = scaleLinear([Math.min(0, ...all), Math.max(1, ...all)], [0, 100]).nice(4);
  return { ticks: scale.ticks(4), at: (value) => Math.round(scale(value) * 100) / 100 };
}

/** The twelve bills to come: a bar each, how far a fifth of the use moves it, and the present provider's. */
export function YearBars({ words, plan, provider, year, present }: Props) {
  const { t, locale } = words;
  const scale = scaleOf(year, present);
  const texts = year.months.map((month, index) => {
    const other = present?.months[index]?.bill.total_cents;
    const values = {
      month: monthText(words, month),
      amount: formatCents(month.bill.total_cents, locale),
      kwh: kwhText(month.kwh, locale),
      low: formatCents(month.low_cents, locale),
      high: formatCents(month.high_cents, locale),
    };
    return other === undefined
      ? t("chart_text", values)
      : t("chart_text_present", { ...values, provider, present: formatCents(other, locale) });
  });
  return (
    <>
      <BarPlot
        scale={scale}
        tickText={(cents) => formatWholeDollars(cents, locale)}
        labels={year.months.map(({ month }, index) => ({
          text: monthName(month - 1, locale, "short"),
          room: index % 6 === 0 ? "any" : index % 2 === 0 ? "some" : "much",
        }))}
        cursor={(plot) => (
          <BarCursor
            label={t("chart", { plan })}
            hint={<CursorHint touch={t("chart_hint_touch")} point={t("chart_hint")} />}
            texts={texts}
            links={[]}
            start={0}
          >
            {plot}
          </BarCursor>
        )}
      >
        {year.months.map((month, index) => (
          <Column
            key={`${month.year}-${month.month}`}
            month={month}
            present={present?.months[index]?.bill.total_cents ?? null}
            scale={scale}
          />
        ))}
      </BarPlot>
      <Legend
        words={words}
        provider={present && provider}
        hasNear={year.months.some(({ near }) => near.length > 0)}
      />
    </>
  );
}

interface ColumnProps {
  month: MonthToCome;
  present: number | null;
  scale: BarScale;
}

function Column({ month: { bill, low_cents, high_cents, near }, present, scale }: ColumnProps) {
  const { total_cents } = bill;
  const ends = [low_cents, high_cents].toSorted((a, b) => a - b);
  const [low = 0, high = 0] = ends;
  return (
    <div className="relative">
      {present !== null && (
        <div
          className="absolute inset-x-[4%] border-field-line border-t-2 bg-sunken"
          style={between(scale, Math.min(0, present), Math.max(0, present))}
        />
      )}
      <div
        className="absolute inset-x-[22%] rounded-t-[0.1875rem] border border-accent-line border-b-0 bg-accent"
        style={between(scale, Math.min(0, total_cents), Math.max(0, total_cents))}
      />
      <div
        className="absolute left-1/2 w-2 -translate-x-1/2 border-ink border-y-2 before:absolute before:inset-y-0 before:left-1/2 before:w-0.5 before:-translate-x-1/2 before:bg-ink before:content-['']"
        style={between(scale, low, high)}
      />
      {near.length > 0 && (
        <div
          className="absolute left-1/2 mb-1 size-2 -translate-x-1/2 rotate-45 border border-ink bg-paper"
          style={{ bottom: `${scale.at(Math.max(high, present ?? 0))}%` }}
        />
      )}
    </div>
  );
}

interface LegendProps {
  words: Words;
  provider: string | null;
  hasNear: boolean;
}

function Legend({ words: { t }, provider, hasNear }: LegendProps) {
  const marks = [
    { name: t("legend_bill"), look: "size-4 rounded-sm border border-accent-line bg-accent" },
    {
      name: t("legend_range"),
      look: "mx-1 h-4 w-2 border-ink border-y-2 bg-[linear-gradient(var(--ink),var(--ink))] bg-[length:2px_100%] bg-center bg-no-repeat",
    },
    provider && {
      name: t("legend_present", { provider }),
      look: "size-4 border-field-line border-t-2 bg-sunken",
    },
    hasNear && { name: t("legend_near"), look: "mx-1 size-2 rotate-45 border border-ink bg-paper" },
  ];
  return (
    <ul aria-label={t("legend")} className="mt-4 flex flex-wrap gap-x-5 gap-y-1.5 text-[0.9375rem]">
      {marks.map(
        (mark) =>
          mark && (
            <li key={mark.name} className="inline-flex items-center gap-2">
              <span aria-hidden="true" className={`flex-none ${mark.look}`} />
              {mark.name}
            </li>
          ),
      )}
    </ul>
  );
}
