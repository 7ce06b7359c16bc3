import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DeliveryRate, deliveryRates } from "./delivery-rates.ts";
import { sumLines } from "./explained-lines.ts";
import { datedDeliveryLines, monthBill } from "./month-bill.ts";
import { billFor, type PricedPlan } from "./rate.ts";

const days = { first: "2026-04-01", last: "2026-04-30" };
const plan: PricedPlan = {
  energy_rate_cents_per_kwh: "9.2",
  plan_monthly_cost_dollars: "9.95",
  delivery_rate_cents_per_kwh: "5.6183",
  delivery_monthly_cost_dollars: "4.23",
};
const untaxed = { tax_share: "0" };
const linesOf = (code: string, ...args: Parameters<typeof monthBill>) =>
  monthBill(...args).lines.filter((line) => line.code === code);

/** Labels that providers really published; the bill before taxes is the one that their averages are made of. */
const labels: [string, PricedPlan, string[]][] = [
  [
    "Champion",
    { ...plan, energy_rate_cents_per_kwh: "8.2", plan_monthly_cost_dollars: "0" },
    ["14.7", "14.2", "14.0"],
  ],
  [
    "Gexa",
    {
      ...plan,
      energy_rate_cents_per_kwh: "9.9",
      plan_monthly_cost_dollars: "0",
      delivery_rate_cents_per_kwh: "5.5833",
      minimum_usage_fee: { below_kwh: 2000, fee_dollars: "8" },
    },
    ["17.9", "16.7", "15.7"],
  ],
  [
    "OhmConnect",
    {
      ...plan,
      plan_monthly_cost_dollars: "0",
      delivery_rate_cents_per_kwh: "5.6032",
      time_of_use: {
        periods: [
          { name: "Peak", energy_rate_cents_per_kwh: "11.79", assumed_share: "0.68" },
          { name: "Off-peak", energy_rate_cents_per_kwh: "5.9", assumed_share: "0.32" },
        ],
      },
    },
    ["16.4", "15.9", "15.7"],
  ],
  [
    "Constellation",
    {
      energy_rate_cents_per_kwh: "10.44",
      plan_monthly_cost_dollars: "0",
      delivery_rate_cents_per_kwh: "6.4665",
      delivery_monthly_cost_dollars: "7.85",
    },
    ["18.5", "17.7", "17.3"],
  ],
];

it.each(labels)(
  "a month on the plan of %s's label has the label's average price",
  (_, labelled, averages) => {
    const averageAt = (kwh: string) => monthBill(labelled, { kwh, days }, untaxed).cents_per_kwh;
    expect(["500", "1000", "2000"].map(averageAt)).toEqual(averages);
  },
);

describe("a credit at 1,000 kWh", () => {
  const credited = { ...plan, usage_credits: [{ threshold_kwh: 1000, credit_dollars: "100" }] };
  it.each([
    ["999", 0],
    ["999.999", 0],
    ["1000", -10_000],
    ["1001", -10_000],
  ])("at %s kWh is %d cents", (kwh, cents) => {
    expect(sumLines(linesOf("usage_credit", credited, { kwh, days }, untaxed))).toBe(cents);
  });
});

it.each([
  ["2026-04-26", "26", 862],
  ["2026-04-27", null, 995],
  ["2026-05-05", null, 995],
  ["2026-05-06", "36", 1194],
  ["2026-04-20", "20", 663],
  ["2026-04-01", "1", 33],
])(
  "from 1 April to %s a monthly charge is borne once, or by the day where that is no month",
  (last, count, cents) => {
    const [base] = linesOf("base", plan, { kwh: "500", days: { first: "2026-04-01", last } }, untaxed);
    expect(base).toMatchObject({ quantity: count, units: count && "days", total_cents: cents });
  },
);

it("power sent to the grid and a car's charging are lines of their own, with rate and quantity", () => {
  const solar = {
    ...plan,
    export_rate_cents_per_kwh: "4.5000",
    vehicle_charging: { credit_cents_per_kwh: "6" },
  };
  const use = { kwh: "800", exported_kwh: "210.5", charging_kwh: "99", days };
  const { lines } = monthBill(solar, use, untaxed);
  expect(lines).toContainEqual(
    expect.objectContaining({
      code: "export_credit",
      quantity: "210.5",
      rate_cents: "4.5000",
      total_cents: -947,
    }),
  );
  expect(lines).toContainEqual(
    expect.objectContaining({ code: "vehicle_charging_credit", quantity: "99", total_cents: -594 }),
  );
  expect(monthBill(plan, use, untaxed).total_cents).toBe(billFor(plan, 800).total_cents);
});

it("taxes are a share of all other lines, credits taken off, and none of a bill that gives money back", () => {
  const [tax] = linesOf("tax", plan, { kwh: "1000", days }, { tax_share: "0.021637" });
  expect(tax).toMatchObject({ share: "0.021637", of_cents: 16_236, total_cents: 351 });
  const generous = { ...plan, export_rate_cents_per_kwh: "40" };
  const use = { kwh: "100", exported_kwh: "900", days };
  const bill = monthBill(generous, use, { tax_share: "0.021637" });
  expect(bill.total_cents).toBeLessThan(0);
  expect(bill.lines.some(({ code }) => code === "tax")).toBe(false);
});

describe("delivery over a change of rates", () => {
  const cut = { first: "2026-02-20", last: "2026-03-11" };
  const rates = deliveryRates("AEP_NORTH", { delivery_rate_cents_per_kwh: "9" }, "2000-01-01");

  it("is split by days, each part at its own rate", () => {
    const lines = datedDeliveryLines(rates, { kwh: "1000", days: cut });
    expect(
      lines.map(({ start_date, end_date, quantity, rate_cents }) => [
        start_date,
        end_date,
        quantity,
        rate_cents,
      ]),
    ).toEqual([
      ["2026-02-20", "2026-02-28", "450", "5.9233"],
      ["2026-03-01", "2026-03-11", "550", "5.6677"],
      [null, null, "20", null],
    ]);
    expect(sumLines(lines)).toBe(2665 + 3117 + 216);
  });

  it("splits a monthly charge that changes too, and says for how many days each part is", () => {
    const doubled = rates.map(
      (rate, index): DeliveryRate => ({ ...rate, monthly_dollars: String(index + 3) }),
    );
    const monthly = datedDeliveryLines(doubled, {
      kwh: "0",
      days: { first: "2026-02-20", last: "2026-03-21" },
    }).filter(({ code }) => code === "delivery_monthly");
    expect(monthly.map(({ quantity, units, total_cents }) => [quantity, units, total_cents])).toEqual([
      ["9", "days", 120],
      ["21", "days", 350],
    ]);
  });

  it("loses no kWh and invents none, wherever the change falls", () => {
    fc.assert(
      fc.property(fc.nat(5_000_000), fc.integer({ min: 1, max: 60 }), (milli, length) => {
        const kwh = (milli / 1000).toFixed(3);
        const span = {
          first: "2025-11-20",
          last: `2026-0${length > 30 ? 4 : 3}-${String((length % 28) + 1).padStart(2, "0")}`,
        };
        const oncor = deliveryRates("ONCOR", plan, "2026-05-01");
        const parts = datedDeliveryLines(oncor, { kwh, days: span }).filter(
          ({ code }) => code === "delivery",
        );
        expect(parts.length).toBe(4);
        expect(parts.reduce((total, { quantity }) => total + Math.round(Number(quantity) * 1000), 0)).toBe(
          milli,
        );
      }),
    );
  });
});
