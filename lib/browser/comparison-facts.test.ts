import { expect, test } from "vitest";
import type { BillReading } from "#lib/domain/comparison-view.ts";
import {
  type BillValues,
  billValues,
  certaintyOf,
  factsOf,
  readCents,
  readDecimalKwh,
} from "./comparison-facts.ts";

const reading: BillReading = {
  provider: "TXU Energy",
  esi_id: "10443720000000001",
  invoice_date: "2026-10-15",
  period_start: "2026-09-12",
  period_end: "2026-10-12",
  kwh: "1523.0",
  charges_cents: 18743,
  previous_balance_cents: 5000,
  contract_end_date: null,
  exported_kwh: null,
  is_estimated: false,
  has_solar: false,
  confidence: { kwh: 0.7, charges_cents: 0.55, provider: 0.9 },
};
const typed = (more: Partial<BillValues> = {}) => factsOf({ ...billValues(reading, null), ...more }, 5000);

test("what was read comes back as it was read when nothing is changed", () => {
  const { confidence, is_estimated, has_solar, ...read } = reading;
  expect(typed()).toEqual({ facts: { ...read, kwh: "1523", postal_code: null, ending_fee: null } });
});

test("what was confirmed stands in the form instead of what was read", () => {
  const first = typed({ kwh: "1,600", fee: "per_month", fee_amount: "$15" });
  if (!("facts" in first)) throw new Error("refused");
  expect(first.facts).toMatchObject({ kwh: "1600", ending_fee: { code: "per_month", cents: 1500 } });
  expect(billValues(reading, first.facts)).toMatchObject({
    kwh: "1600",
    fee: "per_month",
    fee_amount: "15.00",
  });
});

test("an amount is read as people write it, and never as a part of one", () => {
  expect(["$1,187.43", "187", "187.4", "-12.05", "−3"].map(readCents)).toEqual([
    118743, 18700, 18740, -1205, -300,
  ]);
  expect(["", "12.345", "1,18,3", "1.187", "abc", "12 13 x", "."].map(readCents)).toEqual(
    Array(7).fill(null),
  );
});

test("a comma before the cents is understood where it can mean nothing else", () => {
  expect(["158,52", "1.187,43", "-3,5", "1,187"].map(readCents)).toEqual([15852, 118743, -350, 118700]);
  expect(["705,5", "1.523,25", "1,523"].map(readDecimalKwh)).toEqual(["705.5", "1523.25", "1523"]);
});

test("kWh keep their decimals and lose their commas", () => {
  expect(["1,523.5 kWh", "999", "12,3456", "1.2345"].map(readDecimalKwh)).toEqual([
    "1523.5",
    "999",
    null,
    null,
  ]);
});

test.each<[Partial<BillValues>, object]>([
  [{ kwh: "" }, { kwh: "required" }],
  [{ kwh: "0.4" }, { kwh: "kwh" }],
  [{ kwh: "20001" }, { kwh: "kwh" }],
  [{ charges: "a lot" }, { charges: "amount" }],
  [{ invoice_date: "" }, { invoice_date: "required" }],
  [{ period_end: "2026-09-01" }, { period_end: "day_order" }],
  [{ contract_end_date: "2027-02-30" }, { contract_end_date: "day" }],
  [{ invoice_date: "9999-12-31" }, { invoice_date: "day" }],
  [{ contract_end_date: "2036-12-01" }, { contract_end_date: "contract_far" }],
  [{ period_end: "2027-03-01" }, { period_end: "day_order" }],
  [{ kwh: "20000", period_end: "2026-09-29" }, { kwh: "kwh_days" }],
  [{ esi_id: "123" }, { esi_id: "esi_id" }],
  [{ esi_id: "" }, { postal_code: "home" }],
  [{ esi_id: "", postal_code: "7700" }, { postal_code: "zip" }],
  [{ fee: "flat" }, { fee_amount: "required" }],
  [{ fee: "flat", fee_amount: "-5" }, { fee_amount: "amount" }],
])("%o is refused beside its field", (more, errors) => {
  expect(typed(more)).toEqual({ errors });
});

test("a ZIP code does where no ESI ID was read", () => {
  expect(typed({ esi_id: "", postal_code: "77002-1234" })).toMatchObject({
    facts: { esi_id: null, postal_code: "77002" },
  });
});

test("a field says to check it when it was read with little certainty, and that it is absent when it was not found", () => {
  const of = (name: Parameters<typeof certaintyOf>[1]) => certaintyOf(reading, name);
  expect([of("kwh"), of("charges_cents"), of("contract_end_date"), of("invoice_date")]).toEqual([
    "certain",
    "check",
    "absent",
    null,
  ]);
});
