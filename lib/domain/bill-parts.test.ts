import { expect, test } from "vitest";
import { billPart } from "./bill-parts.ts";

const line = (name: string, more = {}) => ({ name, total_cents: 100, ...more });
const kwh = { quantity: "764", units: "kWh", rate_cents: "8.91" };

test("a code says what a line is for, whatever it is called", () => {
  expect(billPart(line("Cargo", { code: "energy", ...kwh }), "")).toBe("energy");
  expect(billPart(line("Energy", { code: "gross_receipts" }), "Energy charges")).toBe("taxes");
});

// The names of the contract's example and of other Texas bills.
test.each([
  [line("Energy charge", kwh), "Energy charges", "energy"],
  [line("Base charge"), "Energy charges", "plan_fees"],
  [line("Minimum usage fee"), "Energy charges", "plan_fees"],
  [line("Delivery charge", kwh), "TDU delivery charges", "delivery"],
  [line("TDU monthly charge"), "TDU delivery charges", "delivery_fixed"],
  [line("Customer charge"), "TDU delivery charges", "delivery_fixed"],
  [line("Gross receipts reimbursement"), "Taxes and fees", "taxes"],
  [line("PUC assessment"), "Taxes and fees", "taxes"],
  [line("City fee"), "Taxes and fees", "taxes"],
  [line("Solar export", { ...kwh, total_cents: -100 }), "Energy charges", "credits"],
  [line("Nest thermostat"), "Extras", "other"],
] as const)("%j in %s is for %s", (charge, group, part) => {
  expect(billPart(charge, group)).toBe(part);
});

test("what is charged by the day and not by the kWh is no energy price", () => {
  const days = { quantity: "12", units: "days", rate_cents: "16.58" };
  expect(billPart(line("Energy charge", { code: "energy", ...days }), "")).toBe("plan_fees");
  expect(billPart(line("Delivery", { code: "delivery", ...days }), "")).toBe("delivery_fixed");
});
