import { describe, expect, it } from "vitest";
import { monthsFromAverage } from "./home-usage.ts";
import { comingMonths, measuredUse, seasonUse } from "./season-use.ts";
import { billOf } from "./test-bill.ts";

const today = "2026-11-22";
const shape = monthsFromAverage(1000);
const kwhOf = (month: number, { months }: ReturnType<typeof seasonUse>) =>
  months.find((each) => each.month === month)?.kwh;

it.each([
  ["2026-11-22", [2026, 12], [2027, 11]],
  ["2026-12-01", [2027, 1], [2027, 12]],
  ["2026-01-31", [2026, 2], [2027, 1]],
] as const)("the twelve months after %s", (day, first, last) => {
  const months = comingMonths(day);
  expect(months).toHaveLength(12);
  expect([months[0], months[11]]).toEqual([first, last].map(([year, month]) => ({ year, month })));
});

describe("from one bill", () => {
  it("of a whole calendar month, that month has its use again and the others follow the seasons", () => {
    const july = billOf({ period_start: "2026-07-01", period_end: "2026-07-31", kwh: String(shape[6]) });
    expect(seasonUse(july, today).months.map(({ kwh }) => Number(kwh))).toEqual([
      shape[11],
      ...shape.slice(0, 11),
    ]);
  });

  it("over two months it is scaled by the days in each", () => {
    const [june = 0, july = 0] = shape.slice(5, 7);
    const kwh = (june * 15) / 30 + (july * 16) / 31;
    const bill = billOf({ period_start: "2026-06-16", period_end: "2026-07-16", kwh: kwh.toFixed(6) });
    expect(kwhOf(7, seasonUse(bill, today))).toBe(String(july));
  });

  it("the same kWh mean a higher year in a mild month than in a hot one", () => {
    const year = (first: string, last: string) =>
      seasonUse(billOf({ period_start: first, period_end: last }), today).months.reduce(
        (total, { kwh }) => total + Number(kwh),
        0,
      );
    expect(year("2026-11-01", "2026-11-30")).toBeGreaterThan(2 * year("2026-07-01", "2026-07-31"));
  });

  it("of panels, what went to the grid is spread over the days", () => {
    const bill = billOf({ exported_kwh: "310" });
    expect(seasonUse(bill, today).months[2]).toMatchObject({ month: 2, exported_kwh: "280" });
    expect(seasonUse(billOf(), today).months[2]?.exported_kwh).toBeNull();
  });

  it.each([
    ["9999-12-01", "9999-12-31"],
    ["2026-10-01", "9999-12-31"],
    ["1000-01-01", "2026-10-31"],
  ])("a bill from %s to %s is refused, not counted day by day", (period_start, period_end) => {
    expect(() => seasonUse(billOf({ period_start, period_end }), today)).toThrow(RangeError);
  });

  it("without use every month is without", () => {
    expect(new Set(seasonUse(billOf({ kwh: "0" }), today).months.map(({ kwh }) => kwh))).toEqual(
      new Set(["0"]),
    );
  });
});

describe("from the meter's own months", () => {
  const row = (year: number, month: number, consumption: string) => ({
    year,
    month,
    consumption,
    generation: "12.5",
  });
  const whole = Array.from({ length: 12 }, (_, index) => row(2026, index + 1, `${index + 1}00.123`));

  it("they are taken as they are", () => {
    const use = measuredUse(whole, today);
    expect(use).toMatchObject({ source: "profile", known: 12 });
    expect(use?.months[0]).toEqual({ year: 2026, month: 12, kwh: "1200.123", exported_kwh: "12.5" });
  });

  it("of two years the later counts", () => {
    const use = measuredUse([row(2025, 3, "1"), row(2026, 3, "900")], today);
    expect(use?.months.find(({ month }) => month === 3)?.kwh).toBe("900");
  });

  it("a missing month is scaled from the others by season", () => {
    const [january = 0, february = 0] = shape;
    const use = measuredUse([row(2026, 1, String(2 * january))], today);
    expect(use?.known).toBe(1);
    expect(use?.months.find(({ month }) => month === 2)).toMatchObject({
      kwh: String(2 * february),
      exported_kwh: null,
    });
  });

  it("without any there is nothing to take", () => {
    expect(measuredUse([], today)).toBeNull();
  });
});
