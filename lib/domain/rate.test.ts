import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averageCentsPerKwh, billFor, labelAverages, type PricedPlan, yearOf } from "./rate.ts";

const oncor = { plan_monthly_cost_dollars: "0.00", delivery_monthly_cost_dollars: "4.23" };
const champion: PricedPlan = {
  ...oncor,
  energy_rate_cents_per_kwh: "8.2",
  delivery_rate_cents_per_kwh: "5.6183",
};
const evConnect: PricedPlan = {
  ...oncor,
  energy_rate_cents_per_kwh: "0",
  delivery_rate_cents_per_kwh: "5.6032",
  time_of_use: {
    periods: [
      { name: "Peak", energy_rate_cents_per_kwh: "11.79", assumed_share: "0.68" },
      { name: "Off-peak", energy_rate_cents_per_kwh: "5.9", assumed_share: "0.32" },
    ],
  },
};

/** Electricity Facts Labels that providers really published, with their averages at 500, 1,000 and 2,000 kWh. */
const labels: [string, PricedPlan, string[]][] = [
  ["Champion Champ Silver-24, Oncor, 2026-05-11", champion, ["14.7", "14.2", "14.0"]],
  [
    "Gexa Light Saver 12, Oncor, 2025-12-15",
    {
      ...oncor,
      energy_rate_cents_per_kwh: "9.9",
      delivery_rate_cents_per_kwh: "5.5833",
      minimum_usage_fee: { below_kwh: 2000, fee_dollars: "8" },
    },
    ["17.9", "16.7", "15.7"],
  ],
  ["OhmConnect EVConnect 12, Oncor, 2025-12-08", evConnect, ["16.4", "15.9", "15.7"]],
  [
    "Constellation 12, TNMP, 2026-05-06",
    {
      plan_monthly_cost_dollars: "0",
      delivery_monthly_cost_dollars: "7.85",
      energy_rate_cents_per_kwh: "10.44",
      delivery_rate_cents_per_kwh: "6.4665",
    },
    ["18.5", "17.7", "17.3"],
  ],
];

it.each(labels)("the averages are those printed on the label of %s", (_, plan, averages) => {
  expect([500, 1000, 2000].map((kwh) => averageCentsPerKwh(plan, kwh))).toEqual(averages);
});

describe("a bill", () => {
  it("explains itself line by line", () => {
    const plan = { ...champion, plan_monthly_cost_dollars: "9.95" };
    expect(billFor(plan, "1012.4")).toEqual({
      lines: [
        line({ code: "energy", quantity: "1012.4", units: "kWh", rate_cents: "8.2", total_cents: 8302 }),
        line({ code: "base", total_cents: 995 }),
        line({ code: "delivery", quantity: "1012.4", units: "kWh", rate_cents: "5.6183", total_cents: 5688 }),
        line({ code: "delivery_monthly", total_cents: 423 }),
      ],
      total_cents: 15408,
      avg_cents_per_kwh: "15.2",
      isComplete: true,
    });
  });

  it("splits energy by the customer's own shares when given, else by the label's", () => {
    const energy = (shares?: string[]) =>
      billFor(evConnect, 1000, shares).lines.flatMap(({ period, quantity, total_cents }) =>
        period ? [[period, quantity, total_cents]] : [],
      );
    expect(energy()).toEqual([
      ["Peak", "680", 8017],
      ["Off-peak", "320", 1888],
    ]);
    expect(energy(["0.4", "0.6"])).toEqual([
      ["Peak", "400", 4716],
      ["Off-peak", "600", 3540],
    ]);
  });

  it.each([[["1"]], [["0.5", "0.4"]], [["1.5", "-0.5"]]])("refuses the shares %j", (shares) => {
    expect(() => billFor(evConnect, 1000, shares)).toThrow(RangeError);
  });

  it("gives a credit at its threshold and not a kilowatt-hour below", () => {
    const plan = { ...champion, usage_credits: [{ threshold_kwh: 1000, credit_dollars: "100" }] };
    const credits = (kwh: number) => billFor(plan, kwh).lines.filter(({ code }) => code === "usage_credit");
    expect(credits(999)).toEqual([]);
    expect(credits(1000)).toEqual([line({ code: "usage_credit", threshold_kwh: 1000, total_cents: -10000 })]);
  });

  it("adds up every credit whose threshold is reached", () => {
    const usage_credits = [
      { threshold_kwh: 500, credit_dollars: "10" },
      { threshold_kwh: 1000, credit_dollars: "40" },
    ];
    const saved = (kwh: number) =>
      billFor(champion, kwh).total_cents - billFor({ ...champion, usage_credits }, kwh).total_cents;
    expect([499, 500, 1000].map(saved)).toEqual([0, 1000, 5000]);
  });

  it("charges a minimum-use fee below its limit and not at it", () => {
    const plan = { ...champion, minimum_usage_fee: { below_kwh: 800, fee_dollars: "9.95" } };
    const fees = (kwh: number) => billFor(plan, kwh).lines.filter(({ code }) => code === "minimum_usage_fee");
    expect(fees(799.9)).toEqual([line({ code: "minimum_usage_fee", threshold_kwh: 800, total_cents: 995 })]);
    expect(fees(800)).toEqual([]);
  });

  it("has no line for a charge of nothing, and never a total of minus zero", () => {
    const codes = billFor({ ...champion, delivery_monthly_cost_dollars: "0.00" }, 100).lines.map(
      ({ code }) => code,
    );
    expect(codes).toEqual(["energy", "delivery"]);
    const crumb = { ...champion, usage_credits: [{ threshold_kwh: 0, credit_dollars: "0.001" }] };
    expect(billFor(crumb, 100).lines).toContainEqual(
      line({ code: "usage_credit", threshold_kwh: 0, total_cents: 0 }),
    );
  });

  it("without use has its monthly charges and no average", () => {
    expect(billFor(champion, 0)).toMatchObject({ total_cents: 423, avg_cents_per_kwh: null });
    expect(() => averageCentsPerKwh(champion, 0)).toThrow(RangeError);
  });

  it("says so when the plan leaves out the utility's monthly charge", () => {
    expect(billFor({ ...champion, delivery_monthly_cost_dollars: null }, 500).isComplete).toBe(false);
    expect(yearOf({ ...champion, delivery_monthly_cost_dollars: undefined }, year).isComplete).toBe(false);
  });

  it.each([-1, "-0.1", Number.NaN, Number.POSITIVE_INFINITY])("refuses a use of %s kWh", (kwh) => {
    expect(() => billFor(champion, kwh)).toThrow(RangeError);
  });

  it("takes its average from exact amounts, not from lines rounded to the cent", () => {
    // 14.15 exactly at 1 kWh; its two lines round to 14 and 0 cents.
    const plan = { ...champion, energy_rate_cents_per_kwh: "13.7", delivery_rate_cents_per_kwh: "0.45" };
    expect(averageCentsPerKwh({ ...plan, delivery_monthly_cost_dollars: "0" }, 1)).toBe("14.2");
  });
});

it("a label's averages are the plan's own, else worked out, and never from an incomplete plan", () => {
  expect(labelAverages({ ...champion, avg_cents_per_kwh_1000: "14.2500" })).toEqual(["14.7", "14.3", "14.0"]);
  const unstated = { ...champion, delivery_monthly_cost_dollars: null };
  expect(labelAverages({ ...unstated, avg_cents_per_kwh_1000: "14.2413" })).toEqual([null, "14.2", null]);
});

const year = [900, 800, 850, 750, 1000, 1400, 1700, 1700, 1300, 900, 750, 850];

it("a year follows each month's own use: an average month would earn a credit that no real month does", () => {
  const plan = { ...champion, usage_credits: [{ threshold_kwh: 1000, credit_dollars: "100" }] };
  const earned = yearOf(plan, year).months.filter(({ lines }) =>
    lines.some(({ code }) => code === "usage_credit"),
  );
  expect(earned).toHaveLength(5);
  expect(yearOf(plan, year)).toMatchObject({
    total_kwh: "12900",
    total_cents: yearOf(champion, year).total_cents - 50000,
  });
  expect(yearOf(evConnect, year, ["0", "1"]).total_cents).toBeLessThan(yearOf(evConnect, year).total_cents);
  expect(() => yearOf(champion, year.slice(1))).toThrow(RangeError);
});

it("every bill adds up, and every line is its own arithmetic", () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(60_000), (plan, tenths) => {
      const { lines, total_cents } = billFor(plan, tenths / 10);
      expect(lines.reduce((total, each) => total + each.total_cents, 0)).toBe(total_cents);
      for (const { quantity, rate_cents, total_cents: cents } of lines) {
        expect(Number.isInteger(cents) && !Object.is(cents, -0)).toBe(true);
        if (quantity && rate_cents) expect(cents).toBe(roundedProduct(quantity, rate_cents));
      }
    }),
  );
});

it("more use never lowers a bill that has neither credit nor fee", () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(5000), fc.nat(5000), (plan, kwh, more) => {
      const flat = { ...plan, usage_credits: null, minimum_usage_fee: null };
      expect(billFor(flat, kwh + more).total_cents).toBeGreaterThanOrEqual(billFor(flat, kwh).total_cents);
    }),
  );
});

function line(known: object): object {
  return { period: null, quantity: null, units: null, rate_cents: null, threshold_kwh: null, ...known };
}

const fourDecimals = (value: number) => (value / 10_000).toFixed(4);
const rate = fc.nat(250_000).map(fourDecimals);
const dollars = fc.nat(20_000).map((cents) => (cents / 100).toFixed(2));
const anyPlan: fc.Arbitrary<PricedPlan> = fc.record({
  energy_rate_cents_per_kwh: rate,
  plan_monthly_cost_dollars: dollars,
  delivery_rate_cents_per_kwh: rate,
  delivery_monthly_cost_dollars: fc.option(dollars),
  usage_credits: fc.option(fc.array(fc.record({ threshold_kwh: fc.nat(2000), credit_dollars: dollars }))),
  minimum_usage_fee: fc.option(fc.record({ below_kwh: fc.nat(2000), fee_dollars: dollars })),
  time_of_use: fc.option(
    fc.tuple(rate, rate, fc.nat(10_000)).map(([peak, night, share]) => ({
      periods: [
        { name: "Peak", energy_rate_cents_per_kwh: peak, assumed_share: fourDecimals(share) },
        { name: "Night", energy_rate_cents_per_kwh: night, assumed_share: fourDecimals(10_000 - share) },
      ],
    })),
  ),
});

/** A product rounded half up in whole-number arithmetic, worked out apart from the library. */
function roundedProduct(quantity: string, rate_cents: string): number {
  const [a, b] = [quantity, rate_cents].map((text) => text.split("."));
  const scale = 10n ** BigInt((a?.[1] ?? "").length + (b?.[1] ?? "").length);
  const product = BigInt(a?.join("") ?? "") * BigInt(b?.join("") ?? "");
  return Number((product * 2n + scale) / (scale * 2n));
}
