import { expect, test } from "vitest";
import { billedShares } from "./billed-shares.ts";

const kwh = (name: string, quantity: string, total_cents = 0) => ({
  name,
  code: "energy",
  quantity,
  units: "kWh",
  total_cents,
});
const line = (code: string | null, name: string, total_cents: number) => ({ name, code, total_cents });
const group = (name: string, charges: ReturnType<typeof line>[], total_cents = 0) => ({
  name,
  total_cents,
  charges,
});
const energy = group("Energy charges", [
  kwh("Energy charge: Days", "600", 6_000),
  kwh("Energy charge: Nights", "300", 3_000),
  kwh("Energy charge: Nights", "100", 1_000),
]);
const taxes = [line("gross_receipts", "Gross receipts reimbursement", 180), line(null, "PUC assessment", 20)];
const bill = { charges_groups: [energy, group("Taxes and fees", taxes)] };
const periods = [{ name: "Days" }, { name: "Nights" }];

test("taxes are told as a part of everything else", () => {
  expect(billedShares(bill, []).taxShare).toBe(0.02);
  expect(billedShares(null, []).taxShare).toBe(0);
});

test("a period of the night is no late penalty", () => {
  const late = {
    ...energy,
    charges: energy.charges.map((own) => ({ ...own, name: own.name.replace("Nights", "Late night") })),
  };
  const lines = [late, group("Taxes and fees", taxes)];
  for (const charges_groups of [
    lines,
    lines.map((own) => ({ ...own, charges: own.charges.map((each) => ({ ...each, code: null })) })),
  ])
    expect(billedShares({ charges_groups }, [{ name: "Days" }, { name: "Late night" }])).toEqual({
      taxShare: 0.02,
      shares: ["0.6", "0.4"],
    });
});

test("taxes are known by their names where no code says what a line is", () => {
  const perKwh = (name: string, rate_cents: string, total_cents: number) => ({
    ...line(null, name, total_cents),
    quantity: "1012.4",
    units: "kWh",
    rate_cents,
  });
  const example = {
    charges_groups: [
      group("Energy charges", [perKwh("Energy charge", "9.2", 9_314), line(null, "Base charge", 995)]),
      group("TDU delivery charges", [
        perKwh("Delivery charge", "5.6032", 5_673),
        line(null, "TDU monthly charge", 423),
      ]),
      group("Taxes and fees", [
        line(null, "Gross receipts reimbursement", 327),
        line(null, "PUC assessment", 27),
      ]),
    ],
  };
  expect(billedShares(example, []).taxShare).toBe(354 / 16_405);
});

test("a group without lines counts by its own name and total", () => {
  const bare = { charges_groups: [energy, group("Taxes and fees", [], 200)] };
  expect(billedShares(bare, []).taxShare).toBe(0.02);
});

test.each([
  line("late_penalty", "Late payment penalty", 750),
  line(null, "Late fee", 750),
  line("credit_carried", "Credit from your last bill", -10_000),
  line(null, "Credit from previous bill", -10_000),
  line("billing_correction", "Billing correction", -2_500),
])("what belongs to another bill moves no tax: $name", (other) => {
  const { charges_groups } = bill;
  const more = { charges_groups: [...charges_groups, group("Taxes and fees", [other])] };
  expect(billedShares(more, []).taxShare).toBe(0.02);
});

test("the plan's own credits are taxed", () => {
  const credit = group("Credits", [line("usage_credit", "Usage credit, 1000 kWh or more", -2_000)]);
  expect(billedShares({ charges_groups: [...bill.charges_groups, credit] }, []).taxShare).toBe(0.025);
});

test("the home's own shares of each period come from its bill and add up to one", () => {
  expect(billedShares(bill, periods).shares).toEqual(["0.6", "0.4"]);
  const names = ["A", "B", "C"].map((name) => ({ name }));
  const thirds = {
    charges_groups: [
      group(
        "Energy charges",
        names.map(({ name }) => kwh(name, "1")),
      ),
    ],
  };
  expect(billedShares(thirds, names).shares).toEqual(["0.333333", "0.333333", "0.333334"]);
});

test("a period's use is not that of another whose name ends alike", () => {
  const peaks = {
    charges_groups: [
      group("Energy charges", [
        kwh("Energy charge: Peak", "200"),
        kwh("Energy charge: Off-Peak", "700"),
        kwh("Energy charge: Super Off-Peak", "100"),
      ]),
    ],
  };
  const named = [{ name: "Peak" }, { name: "Off-Peak" }, { name: "Super Off-Peak" }];
  expect(billedShares(peaks, named).shares).toEqual(["0.2", "0.7", "0.1"]);
});

test("without lines for the periods nothing is claimed", () => {
  expect(billedShares(bill, [{ name: "Weekends" }]).shares).toBeUndefined();
  expect(billedShares(bill, [...periods, { name: "Weekends" }]).shares).toBeUndefined();
  expect(billedShares(null, periods).shares).toBeUndefined();
});
