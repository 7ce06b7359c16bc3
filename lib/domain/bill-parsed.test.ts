import { expect, test } from "vitest";
import { billReading, failReason } from "./bill-parsed.ts";

test.each([
  ["The PDF is encrypted. Upload a copy without a password.", "encrypted"],
  ["The file is not a PDF that can be read.", "not_pdf"],
  ["This does not look like an electricity bill.", "not_a_bill"],
  ["This is a gas bill. Upload an electricity bill.", "gas"],
  ["The bill could not be read. Upload a clearer copy.", "unclear"],
  ["The PDF has too many pages.", "too_many_pages"],
  ["Reading took too long. Upload a clearer or shorter copy.", "too_slow"],
  ["The document is password protected", "encrypted"],
  ["Unable to parse", "other"],
  ["", "other"],
])("%j is %s", (sentence, reason) => expect(failReason(sentence)).toBe(reason));

test("a bill of which Light says the least has the rest as null", () => {
  expect(
    billReading({ invoice_date: "2026-11-10", total_dollars: "187.43", total_kwh: "1523.0" }, null),
  ).toEqual({
    ...{ provider: null, esi_id: null, invoice_date: "2026-11-10", period_start: null, period_end: null },
    ...{ kwh: "1523.0", charges_cents: 18_743, previous_balance_cents: null, contract_end_date: null },
    ...{ exported_kwh: null, is_estimated: null, has_solar: null, confidence: {} },
  });
});

test("amounts are exact cents, a credit is below zero, and confidence goes by our names", () => {
  const parsed = {
    ...{ total_dollars: "0.145", previous_balance_dollars: "-12.3" },
    confidence: { total_dollars: 0.5, utility_account_number: 1, invoice_date: null },
  };
  expect(billReading(parsed, "1044372")).toMatchObject({
    ...{ charges_cents: 15, previous_balance_cents: -1_230, esi_id: "1044372" },
    confidence: { charges_cents: 0.5, esi_id: 1 },
  });
});

test("a day that there is not and an amount beyond counting count as not read, and cost nothing else", () => {
  const parsed = {
    ...{ invoice_date: "2026-02-30", billing_period_end: "0000-00-00", contract_end_date: "2026-13-01" },
    ...{
      total_dollars: "99999999999999999999",
      previous_balance_dollars: "1".repeat(400),
      total_kwh: "1523",
    },
    billing_period_start: "2026-10-05",
  };
  expect(billReading(parsed, null)).toMatchObject({
    ...{ invoice_date: null, period_end: null, contract_end_date: null, charges_cents: null },
    ...{ previous_balance_cents: null, kwh: "1523", period_start: "2026-10-05" },
  });
});
