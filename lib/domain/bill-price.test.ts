import { expect, test } from "vitest";
import { contractBegan, contractEnded, type PricedBill, priceChange } from "./bill-price.ts";

type Line = [rate_cents: string | null, start_date?: string, end_date?: string];

const bill = (start: string, end: string, lines: Line[], contract_end: string | null = null): PricedBill => ({
  billing_period_start: start,
  billing_period_end: end,
  contract_end,
  charges_groups: [
    {
      name: "Energy charges",
      charges: lines.map(([rate_cents, start_date, end_date]) => ({
        code: "energy",
        name: "Energy charge",
        quantity: "500",
        units: "kWh",
        rate_cents,
        start_date,
        end_date,
        total_cents: 5000,
      })),
    },
  ],
});
const july = bill("2026-07-16", "2026-08-14", [["9.41"]], "2026-08-20");
const august = (lines: Line[]) => bill("2026-08-15", "2026-09-14", lines);
const split = august([
  ["9.41", "2026-08-15", "2026-08-20"],
  ["13.0", "2026-08-21", "2026-09-14"],
]);

test("a price that changes within the bill is told with its first day and both rates", () => {
  expect(priceChange(july, split)).toEqual({ day: "2026-08-21", before: "9.41", after: "13.0" });
});

test("a price that changes between two bills, or within the one before, is told too", () => {
  expect(priceChange(july, august([["13"]]))).toEqual({ day: "2026-08-15", before: "9.41", after: "13" });
  expect(priceChange(split, bill("2026-09-15", "2026-10-14", [["13.00"]]))?.day).toBe("2026-08-21");
});

test("no single price is claimed where there is none", () => {
  const nights = august([["9.41"], ["2.1"]]);
  expect(priceChange(july, august([["9.410"]]))).toBeNull();
  expect(priceChange(july, nights)).toBeNull();
  expect(priceChange(july, august([[null]]))).toBeNull();
  expect(priceChange(split, bill("2026-09-15", "2026-10-14", [["14"]]))).toBeNull();
  expect(priceChange(july, bill("2026-09-15", "2026-10-14", [["13"]]))).toBeNull();
});

test("a contract has ended when the bill before names a day by the end of this one, and this one no longer does", () => {
  expect(contractEnded(july, split)).toBe("2026-08-20");
  expect(contractEnded({ ...july, contract_end: "2026-09-15" }, split)).toBeNull();
  expect(contractEnded(july, { ...split, contract_end: "2026-08-20" })).toBeNull();
  expect(contractEnded({ ...july, contract_end: null }, split)).toBeNull();
});

test("a new contract has begun when this bill names its last day and counts energy from the day after the old one", () => {
  const renewed = { ...split, contract_end: "2027-08-20" };
  expect(contractBegan(july, renewed)).toBe("2026-08-21");
  expect(
    contractBegan(
      { ...july, contract_end: "2026-08-14" },
      { ...renewed, ...august([["9"]]), contract_end: "2027-08-14" },
    ),
  ).toBe("2026-08-15");
});

test("no first day of a contract is claimed where the bill does not tell it", () => {
  expect(contractBegan(july, split)).toBeNull();
  const later = august([
    ["9.41", "2026-08-15", "2026-08-20"],
    ["15", "2026-08-21", "2026-08-31"],
    ["13", "2026-09-01", "2026-09-14"],
  ]);
  expect(contractBegan(july, { ...later, contract_end: "2027-08-31" })).toBeNull();
  expect(contractBegan(july, { ...august([["13"]]), contract_end: "2027-08-20" })).toBeNull();
});
