import { expect, it } from "vitest";
import { quartersOfDay, startOfServiceDay } from "./usage-calendar.ts";
import { heatLevel, heatMap } from "./usage-heat.ts";
import { daysOfMonth } from "./usage-period.ts";
import { sumKwh } from "./usage-sum.ts";

const horizon = {
  today: "2026-12-31",
  lastDay: "2026-12-29",
  serviceStart: "2025-05-01",
  serviceEnd: null,
  hasHistory: true,
};
const rowsOf = (month: string) =>
  daysOfMonth(month).flatMap((day) =>
    Array.from({ length: quartersOfDay(day) }, (_, quarter) => ({
      start: new Date(startOfServiceDay(day) + quarter * 900_000).toISOString(),
      consumption: (quarter / 1000).toFixed(3),
      generation: "0",
      vehicle_charging: "0",
    })),
  );
const total = (map: ReturnType<typeof heatMap>) =>
  sumKwh(map.rows.flatMap(({ cells }) => cells.flatMap(({ use }) => use?.consumption ?? [])));

it.each([
  ["2026-03", 24, { day: "2026-03-08", hours: 23 }],
  ["2026-07", 24, null],
  ["2026-11", 25, { day: "2026-11-01", hours: 25 }],
] as const)("%s has %i columns and loses no hour", (month, columns, change) => {
  const rows = rowsOf(month);
  const map = heatMap(month, rows, true, horizon);
  expect(map.columns).toHaveLength(columns);
  expect(map.change).toEqual(change);
  expect(map.rows.every(({ cells }) => cells.length === columns)).toBe(true);
  expect(total(map)).toBe(sumKwh(rows.map(({ consumption }) => consumption)));
});

it("2 AM of the spring day does not exist, the hours around it do", () => {
  const cells = heatMap("2026-03", rowsOf("2026-03"), true, horizon).rows[7]?.cells ?? [];
  expect(cells.slice(1, 4).map(({ hour }) => hour?.hour)).toEqual([1, undefined, 3]);
});

it("only the autumn day has a second 1 AM, with readings of its own", () => {
  const { rows } = heatMap("2026-11", rowsOf("2026-11"), true, horizon);
  expect(rows[0]?.cells.slice(1, 3)).toMatchObject([
    { hour: { zone: "CDT" }, use: { consumption: "0.022" } },
    { hour: { zone: "CST" }, use: { consumption: "0.038" } },
  ]);
  expect(rows[1]?.cells[2]).toEqual({ hour: null, use: null });
});

it("a day without readings says why and has no squares", () => {
  const rows = rowsOf("2026-12").filter(({ start }) => Date.parse(start) < startOfServiceDay("2026-12-30"));
  const map = heatMap("2026-12", rows, true, horizon);
  expect(map.rows[28]?.state).toBe("known");
  expect(map.rows[29]).toEqual({ day: "2026-12-30", state: "coming", cells: [] });
});

it("levels begin at their step", () =>
  expect(["0", "0.249", "0.25", "0.999", "1", "3.9", "4", "40"].map(heatLevel)).toEqual([
    0, 0, 1, 2, 3, 4, 5, 5,
  ]));
