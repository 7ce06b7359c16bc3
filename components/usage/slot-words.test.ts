import { createTranslator } from "use-intl/core";
import { expect, it } from "vitest";
import { usagePrice } from "#lib/domain/usage-dollars.ts";
import type { UsageSlot } from "#lib/domain/usage-slots.ts";
import en from "#messages/en/usage.json" with { type: "json" };
import es from "#messages/es/usage.json" with { type: "json" };
import { measureOf } from "./measure.ts";
import { slotText } from "./slot-words.ts";

const price = usagePrice({ energy_rate_cents_per_kwh: "10", delivery_rate_cents_per_kwh: "5" });
const say = (slot: UsageSlot, locale: "en" | "es" = "en", isInDollars = false) =>
  slotText(
    {
      t: createTranslator({ locale, messages: locale === "en" ? en : es }),
      locale,
      base: "/home/1/usage",
      wish: { isInDollars, view: "bars", isTableOpen: false },
      measure: measureOf(locale, isInDollars ? price : null),
    },
    slot,
  ).replaceAll("\u00a0", " ");
const known: UsageSlot = {
  name: "2026-07-03",
  state: "known",
  use: { consumption: "45.24", generation: "3.1", vehicle_charging: "12" },
  isWhole: true,
  pair: { kwh: "45.24", last_year_kwh: "40" },
};

it("time without readings is told in words, never as a figure", () => {
  for (const locale of ["en", "es"] as const) {
    for (const state of ["missing", "coming", "future", "before", "awaited", "ended"] as const) {
      const text = say({ name: "2026-07", state, use: null, isWhole: false, pair: null }, locale);
      expect(text).toMatch(/^(July|Julio): \D+$/);
    }
  }
});

it("a bar says all its figures", () =>
  expect(say(known)).toBe(
    "Fri, Jul 3: 45.2 kWh from the grid; 12.0 kWh of it car charging; 3.1 kWh sent to the grid; 40.0 kWh a year earlier",
  ));

it("in dollars what was sent is left out when the plan names no price for it", () => {
  const text = say(known, "en", true);
  expect(text).toContain("$6.78 from the grid");
  expect(text).not.toContain("sent");
});

it("a month that is not whole says so", () =>
  expect(say({ ...known, name: "2026-07", isWhole: false })).toMatch(/not the whole month$/));
