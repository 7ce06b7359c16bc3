import { beforeEach, expect, test, vi } from "vitest";
import type { BillReading } from "#lib/domain/comparison-view.ts";
import { billValues } from "./comparison-facts.ts";
import { forgetTyped, keepTyped, typedFor } from "./comparison-typed.ts";

const reading: BillReading = {
  provider: "TXU Energy",
  esi_id: "10443720000000001",
  invoice_date: "2026-10-15",
  period_start: null,
  period_end: null,
  kwh: "1523",
  charges_cents: 18743,
  previous_balance_cents: null,
  contract_end_date: null,
  exported_kwh: null,
  is_estimated: false,
  has_solar: false,
  confidence: {},
};
const values = billValues(reading, null);
let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});

test("what was corrected is there after a reload, until it is saved or forgotten", () => {
  expect(typedFor("bill 1")).toEqual({});
  keepTyped("bill 1", { ...values, kwh: "1400", fee: "flat" });
  expect(typedFor("bill 1")).toMatchObject({ kwh: "1400", fee: "flat", provider: "TXU Energy" });
  forgetTyped();
  expect(typedFor("bill 1")).toEqual({});
});

test("the corrections of one bill never stand in the form of another", () => {
  keepTyped("bill 1", { ...values, kwh: "1400" });
  expect(typedFor("bill 2")).toEqual({});
});

test("the meter's number is not kept in the browser", () => {
  keepTyped("bill 1", { ...values, esi_id: "10443720000000777" });
  expect([...kept.values()].join()).not.toContain("1044372");
  expect(typedFor("bill 1")).not.toHaveProperty("esi_id");
});

test("what does not read as corrections, or a browser that keeps nothing, is an untouched form", () => {
  keepTyped("bill 1", values);
  for (const key of kept.keys()) kept.set(key, "{");
  expect(typedFor("bill 1")).toEqual({});
  vi.stubGlobal("sessionStorage", undefined);
  keepTyped("bill 1", values);
  expect(typedFor("bill 1")).toEqual({});
});
