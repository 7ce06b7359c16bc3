/**
 * Makes sandbox/data/home-usage.json from a 15-minute export of Smart Meter Texas:
 * node scripts/distil-usage.ts IntervalData.csv > sandbox/data/home-usage.json
 */
import { readFileSync } from "node:fs";

const [, , file] = process.argv;
if (!file) throw new Error("Say which export to read.");

interface Day {
  readonly month: number;
  readonly isWeekend: boolean;
  readonly wh: number[];
  readonly kwh: number;
}

const rowsByDate = new Map<string, number[]>();
for (const row of readFileSync(file, "utf8").trim().split("\n").slice(1)) {
  const [, date = "", , , , kwh = "", , kind] = row.split(",");
  if (kind?.trim() !== "Consumption" || kwh.trim() === "") continue;
  rowsByDate.set(date, [...(rowsByDate.get(date) ?? []), Number(kwh) * 1_000]);
}

// The two days on which clocks change have other than 96 readings and are left out.
const days: Day[] = [...rowsByDate].flatMap(([date, wh]) => {
  const [month = 1, dayOfMonth = 1, year = 0] = date.split("/").map(Number);
  const isWeekend = new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCDay() % 6 === 0;
  return wh.length === 96 ? [{ month, isWeekend, wh, kwh: sum(wh) / 1_000 }] : [];
});

const empty = days.filter(({ month, kwh }) => month === 11 && kwh < 6);
const mild = days.filter(({ month, kwh }) => [1, 3, 4, 12].includes(month) && kwh < 16);
const hot = days.filter(({ month, kwh }) => [6, 7, 8, 9].includes(month) && kwh > 25);

const mildShape = smoothMean(mild);
const hotShape = smoothMean(hot);
const shapes = {
  empty_wh: rounded(smoothMean(empty)),
  weekday_wh: rounded(smoothMean(mild.filter((day) => !day.isWeekend))),
  weekend_wh: rounded(smoothMean(mild.filter((day) => day.isWeekend))),
  cooling_wh: rounded(hotShape.map((wh, quarter) => Math.max(0, wh - at(mildShape, quarter)))),
  mild_spread: spread(mild, mildShape),
  hot_spread: spread(hot, hotShape),
};
console.log(
  `{\n${Object.entries(shapes)
    .map(([name, values]) => `  "${name}": ${JSON.stringify(values)}`)
    .join(",\n")}\n}`,
);

/** The mean of each quarter hour over days, with its two neighbours. */
function smoothMean(of: readonly Day[]): number[] {
  const mean = Array.from(
    { length: 96 },
    (_, quarter) => sum(of.map(({ wh }) => at(wh, quarter))) / of.length,
  );
  return mean.map((wh, quarter) => (at(mean, quarter - 1) + wh + at(mean, quarter + 1)) / 3);
}

/** How far single quarter hours stand from their mean: the mean ratio in each of 20 equal parts, lowest first. */
function spread(of: readonly Day[], shape: readonly number[]): number[] {
  const ratios = of.flatMap(({ wh }) => wh.map((each, quarter) => each / at(shape, quarter)));
  ratios.sort((a, b) => a - b);
  const whole = sum(ratios) / ratios.length;
  return Array.from({ length: 20 }, (_, part) => {
    const slice = ratios.slice((part * ratios.length) / 20, ((part + 1) * ratios.length) / 20);
    return Math.round((sum(slice) / slice.length / whole) * 1_000) / 1_000;
  });
}

function at(values: readonly number[], quarter: number): number {
  return values[(quarter + values.length) % values.length] ?? 0;
}

function rounded(values: readonly number[]): number[] {
  return values.map((value) => Math.round(value));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
