import { expect, it } from "vitest";
import { deliveryRates } from "./delivery-rates.ts";
import { sumLines } from "./explained-lines.ts";
import type { ComingUse } from "./season-use.ts";
import { comingMonths, seasonUse } from "./season-use.ts";
import { billOf, quoted, terms } from "./test-bill.ts";
import { nextTwelveMonths } from "./twelve-months.ts";

const clean = quoted("Clean Energy 12", "9.2");
const credited = quoted("Thousand", "9.2", {
  usage_credits: [{ threshold_kwh: 1000, credit_dollars: "100" }],
});
const evenly = (kwh: string): ComingUse => ({
  source: "profile",
  known: 12,
  months: comingMonths(terms.today).map((month) => ({ ...month, kwh, exported_kwh: null })),
});

it("the year is the sum of its months, and each month of its lines", () => {
  const year = nextTwelveMonths(clean, seasonUse(billOf(), terms.today), terms);
  expect(year.months).toHaveLength(12);
  for (const { bill } of year.months) expect(sumLines(bill.lines)).toBe(bill.total_cents);
  expect(year.total_cents).toBe(year.months.reduce((total, { bill }) => total + bill.total_cents, 0));
  expect(Number(year.avg_cents_per_kwh)).toBeCloseTo(year.total_cents / Number(year.total_kwh), 1);
});

it("the range is the bills of a fifth less and a fifth more use", () => {
  const year = nextTwelveMonths(clean, evenly("1000"), terms);
  expect(year.low_cents).toBe(nextTwelveMonths(clean, evenly("800"), terms).total_cents);
  expect(year.high_cents).toBe(nextTwelveMonths(clean, evenly("1200"), terms).total_cents);
  expect(year.low_cents).toBeLessThan(year.total_cents);
});

it("a fifth less use can cost more, where it loses a credit", () => {
  const year = nextTwelveMonths(credited, evenly("1000"), terms);
  expect(year.low_cents).toBeGreaterThan(year.total_cents);
  expect(year.months[0]?.near).toEqual([expect.objectContaining({ isReached: true, kwh_away: "0" })]);
});

it("a credit is earned by each month for itself, as many months as reach it", () => {
  const use = evenly("999");
  const months = use.months.map((month, index) => (index < 5 ? { ...month, kwh: "1000" } : month));
  const { months: bills } = nextTwelveMonths(credited, { ...use, months }, terms);
  expect(bills.map(({ bill }) => bill.lines.some(({ code }) => code === "usage_credit"))).toEqual(
    months.map((_, index) => index < 5),
  );
});

it("delivery that is known to change does so on its day; else the plan's holds all year", () => {
  const rates = (today: string) => {
    const use = {
      ...evenly("1000"),
      months: comingMonths(today).map((month) => ({ ...month, kwh: "1000", exported_kwh: null })),
    };
    const delivery = deliveryRates("TNMP", clean, today);
    return nextTwelveMonths(clean, use, { ...terms, delivery }).months.map(
      ({ bill }) => bill.lines.find(({ code }) => code === "delivery")?.rate_cents,
    );
  };
  expect(new Set(rates(terms.today))).toEqual(new Set(["5.6183"]));
  expect(rates("2025-12-20").slice(0, 3)).toEqual(["5.6183", "5.6183", "6.4665"]);
});

it("a month with a change of the clock is a month like any other", () => {
  const [march, november] = [3, 11].map((month) =>
    nextTwelveMonths(clean, evenly("1000"), terms).months.find((each) => each.month === month),
  );
  expect(march?.bill).toEqual(november?.bill);
});

it("own shares of use decide what plans priced by the hour cost", () => {
  const nights = quoted("Nights", "12", {
    time_of_use: {
      periods: [
        { name: "Day", energy_rate_cents_per_kwh: "15", assumed_share: "0.6" },
        { name: "Night", energy_rate_cents_per_kwh: "0", assumed_share: "0.4" },
      ],
    },
  });
  const total = (shares?: string[]) =>
    nextTwelveMonths(nights, evenly("1000"), { ...terms, shares }).total_cents;
  expect(total(["0.3", "0.7"])).toBeLessThan(total());
});
