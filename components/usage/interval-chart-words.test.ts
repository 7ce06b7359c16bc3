import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { intervalSeries } from "#lib/domain/interval-rows.ts";
import { rowsOf } from "#lib/domain/test-intervals.ts";
import en from "#messages/en/usage_chart.json" with { type: "json" };
import { emptyWords, slotSentence, type T } from "./interval-chart-words.ts";

const t: T = createTranslator({ locale: "en-US", messages: en });
const rows = rowsOf("2026-10-31", (index) => ({
  consumption: "1.000",
  generation: index === 50 ? "0.250" : "0.000",
  vehicle_charging: index < 2 ? "0.800" : "0.000",
  eligible_vehicle_charging: index === 0 ? "0.800" : "0.000",
}));
const days = { first: "2026-10-31", last: "2026-11-01", today: "2026-11-05" };
const say = (index: number, of = rows, on = days) =>
  slotSentence(intervalSeries(of, on), index, t, "en").replaceAll("\u00a0", " ");

test("a quarter hour tells when it was, what was used and sent, and the whole day", () => {
  expect(say(50)).toBe(
    "Sat, Oct 31, 12:30 PM to 12:45 PM: 1 kWh from the grid, 0.25 kWh sent to the grid. Whole day: 96 kWh from the grid",
  );
});

test("charging is said to be rewarded only where all of it is", () => {
  expect(say(0)).toContain("0.8 kWh of it car charging, in the hours your plan rewards.");
  expect(say(1)).toContain("0.8 kWh of it car charging. ");
});

test("what is not here yet is told from what never came, and neither is a figure", () => {
  const never = { ...days, today: "2026-12-01" };
  expect(say(96)).toContain("not here yet");
  expect(say(96, rows, never)).toContain("no reading. It was never sent");
  expect(emptyWords(intervalSeries([], { ...days, first: "2026-11-01" }), t)).toContain("not here yet");
  expect(emptyWords(intervalSeries([], never), t)).toBe("There are no readings for this time.");
});

test("a day with a gap has no sum", () => expect(say(5, rows.slice(1))).not.toContain("Whole day"));
