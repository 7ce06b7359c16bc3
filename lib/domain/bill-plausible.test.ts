import { expect, test } from "vitest";
import type { BillFacts } from "./bill-facts.ts";
import { billDoubts } from "./bill-plausible.ts";

const facts: BillFacts = {
  provider: "TXU Energy",
  esi_id: "10443720000000001",
  postal_code: null,
  invoice_date: "2026-11-13",
  period_start: "2026-10-10",
  period_end: "2026-11-10",
  kwh: "705",
  charges_cents: 13_660,
  previous_balance_cents: null,
  contract_end_date: null,
  ending_fee: null,
  exported_kwh: null,
};
const today = "2026-11-22";
const codes = (more: Partial<BillFacts>) => billDoubts({ ...facts, ...more }, today).map(({ code }) => code);

test("an ordinary bill is not asked about", () => {
  expect(billDoubts(facts, today)).toEqual([]);
});

test("a price that no bill has is asked about, with what it comes to and both of its fields", () => {
  expect(billDoubts({ ...facts, charges_cents: 500_000 }, today)).toEqual([
    { code: "price", fields: ["charges", "kwh"], cents_per_kwh: "709.22" },
  ]);
});

test.each([
  [60_00, "100", []],
  [60_01, "100", ["price"]],
  [4_00, "100", []],
  [3_99, "100", ["price"]],
  [0, "100", ["price"]],
  [-5_00, "100", ["price"]],
])("%i cents for %s kWh: %j", (charges_cents, kwh, expected) => {
  expect(codes({ charges_cents, kwh })).toEqual(expected);
});

test.each([
  ["2026-11-22", []],
  ["2026-11-23", ["future"]],
  ["2025-10-22", []],
  ["2025-10-21", ["old"]],
])("a bill of %s is asked about on November 22, 2026: %j", (invoice_date, expected) => {
  expect(codes({ invoice_date, period_start: null, period_end: null })).toEqual(expected);
});

test.each([
  ["2026-11-13", []],
  ["2026-11-14", ["month"]],
  ["2026-09-29", []],
  ["2026-09-28", ["month"]],
  [null, []],
])("a month that ends on %s, on a bill of November 13: %j", (period_end, expected) => {
  expect(codes({ period_start: null, period_end })).toEqual(expected);
});

test("all that is doubtful is asked at once", () => {
  expect(codes({ charges_cents: 1, invoice_date: "2027-01-01" })).toEqual(["price", "future", "month"]);
});
