import fc from "fast-check";
import { expect, it } from "vitest";
import { daysOfMonth } from "./usage-period.ts";
import { daySlots, lastYearsDay, monthSlots } from "./usage-slots.ts";
import { compareUse, percentChange, summarise } from "./usage-summary.ts";

const horizon = {
  today: "2026-11-21",
  lastDay: "2026-11-19",
  serviceStart: "2025-05-01",
  serviceEnd: null,
  hasHistory: true,
};
const use = (consumption: string) => ({ consumption, generation: "0", vehicle_charging: "0" });
const days = (month: string, kwh: string, count = 31) =>
  daysOfMonth(month)
    .slice(0, count)
    .map((date) => ({ date, ...use(kwh) }));
const months = (kwh: string, count = 12) =>
  Array.from({ length: count }, (_, index) => ({ month: index + 1, ...use(kwh) }));
const year = (number: number, rows: ReturnType<typeof months>, hasEarlier = true) => ({
  year: number,
  months: rows,
  hasEarlier,
});

it("a month under way shows gaps, days to come and days ahead, and no zero for any of them", () => {
  const rows = days("2026-11", "10", 19).filter(({ date }) => date !== "2026-11-05");
  const slots = daySlots("2026-11", rows, [], true, horizon);
  expect(slots).toHaveLength(30);
  expect(
    slots.filter(({ use }) => use === null).map(({ name, state }) => `${name.slice(8)} ${state}`),
  ).toEqual([
    "05 missing",
    "20 coming",
    "21 coming",
    ...Array.from({ length: 9 }, (_, index) => `${22 + index} future`),
  ]);
});

it("only the same days of two years are compared", () => {
  const rows = days("2026-11", "12", 19);
  const slots = daySlots("2026-11", rows, days("2025-11", "10").slice(4), true, horizon);
  expect(compareUse(slots)).toEqual({ kwh: "180", last_year_kwh: "150", percent: 20, isWhole: false });
});

it("a whole month is compared with the whole month", () => {
  const slots = daySlots("2026-10", days("2026-10", "9"), days("2025-10", "10"), true, horizon);
  expect(compareUse(slots)).toMatchObject({ percent: -10, isWhole: true });
});

it("February 29 has no day a year before", () => {
  expect(lastYearsDay("2028-02-29")).toBeNull();
  expect(lastYearsDay("2028-02-28")).toBe("2027-02-28");
  expect(lastYearsDay("2029-02-28")).toBe("2028-02-28");
});

it("a year under way compares its last month by days", () => {
  const partial = { rows: days("2026-11", "12", 19), lastYear: days("2025-11", "10") };
  const slots = monthSlots(year(2026, months("300", 11)), year(2025, months("250")), partial, horizon);
  expect(slots[10]).toMatchObject({ isWhole: false, pair: { kwh: "228", last_year_kwh: "190" } });
  expect(slots[11]).toMatchObject({ state: "future", use: null, pair: null });
  expect(compareUse(slots)).toMatchObject({ kwh: "3228", last_year_kwh: "2690", isWhole: false });
});

it("the month in which readings begin is not compared and not averaged", () => {
  const partial = { rows: [], lastYear: [] };
  const late = months("310").slice(4);
  const slots = monthSlots(year(2025, late, false), year(2024, [], false), partial, horizon);
  expect(slots.map(({ state }) => state).slice(0, 6)).toEqual([
    ...Array<string>(4).fill("before"),
    "known",
    "known",
  ]);
  expect(slots[4]).toMatchObject({ isWhole: false, pair: null });
  expect(summarise(slots)).toMatchObject({ average_days: 214, known: 8, comparison: null });
});

it("a time before all readings is before, to its last day", () => {
  const empty = year(2020, [], false);
  const slots = [
    ...daySlots("2020-01", [], [], false, horizon),
    ...monthSlots(empty, year(2019, [], false), { rows: [], lastYear: [] }, horizon),
  ];
  expect(new Set(slots.map(({ state }) => state))).toEqual(new Set(["before"]));
});

it("a month without readings in the middle is a gap", () => {
  const rows = months("300", 11).filter(({ month }) => month !== 6);
  const slots = monthSlots(year(2026, rows), year(2025, []), { rows: [], lastYear: [] }, horizon);
  expect(slots[5]).toMatchObject({ state: "missing", use: null });
});

it("the total is the sum of the bars, whatever is missing", () => {
  const row = fc.record({ day: fc.integer({ min: 1, max: 30 }), wh: fc.nat({ max: 200_000 }) });
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: ({ day }) => day }), (made) => {
      const rows = made.map(({ day, wh }) => ({
        date: `2026-06-${String(day).padStart(2, "0")}`,
        ...use((wh / 1000).toFixed(3)),
      }));
      const summary = summarise(daySlots("2026-06", rows, rows, true, horizon));
      const wh = made.reduce((total, row) => total + row.wh, 0);
      expect(Math.round(Number(summary.total.consumption) * 1000)).toBe(wh);
      expect(summary.known).toBe(made.length);
      const most = Math.max(0, ...made.map((row) => row.wh));
      expect(Number(summary.highest?.kwh ?? 0) * 1000).toBeCloseTo(most, 6);
    }),
  );
});

it("percent is whole, half away from zero, and unknown after zero", () => {
  expect(percentChange("101.5", "100")).toBe(2);
  expect(percentChange("98.5", "100")).toBe(-2);
  expect(percentChange("5", "0")).toBeNull();
});
