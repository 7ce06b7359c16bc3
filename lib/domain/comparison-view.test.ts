import { expect, it } from "vitest";
import * as z from "zod/mini";
import { BillReading, billFactsForm } from "./comparison-view.ts";
import { billOf } from "./test-bill.ts";

const errorsOf = (known: object) => {
  const { error } = z.safeParse(billFactsForm, { ...billOf(), ...known });
  return (error?.issues ?? []).map(({ path, message }) => [path.join("."), message]);
};

it.each<object>([
  {},
  { period_start: "2026-11-02", kwh: "5" },
  { period_start: "2026-07-26" },
  { period_start: null, period_end: null },
  { kwh: "20000" },
  { period_start: "2026-11-02", kwh: "700" },
  { contract_end_date: "2036-11-05" },
  { invoice_date: "2000-01-01", period_start: null, period_end: null },
])("%o is taken", (known) => {
  expect(errorsOf(known)).toEqual([]);
});

it.each<[object, string, string]>([
  [{ invoice_date: "1999-12-31" }, "invoice_date", "day"],
  [{ invoice_date: "2101-01-01" }, "invoice_date", "day"],
  [{ period_end: "9999-12-31" }, "period_end", "day"],
  [{ period_start: "2026-11-03" }, "period_end", "day_order"],
  [{ period_start: "2026-07-25" }, "period_end", "day_order"],
  [{ contract_end_date: "2036-11-06" }, "contract_end_date", "contract_far"],
  [{ contract_end_date: "9999-12-31" }, "contract_end_date", "day"],
  [{ period_start: "2026-11-02", kwh: "700.1" }, "kwh", "kwh_days"],
])("%o is refused beside its field", (known, field, message) => {
  expect(errorsOf(known)).toEqual([[field, message]]);
});

it("a day that was read and is none is absent, and the rest of the bill stays", () => {
  const read = { ...billOf(), is_estimated: null, has_solar: null, confidence: {} };
  const reading = z.parse(BillReading, {
    ...read,
    contract_end_date: "9999-12-31",
    period_end: "2026-99-99",
  });
  expect(reading).toMatchObject({ kwh: "1000", contract_end_date: null, period_end: null });
});
