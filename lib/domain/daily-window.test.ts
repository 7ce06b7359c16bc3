import { expect, it } from "vitest";
import { formatTimeOfDay } from "./daily-window.ts";
import { monthName } from "./month-name.ts";

it.each([
  ["21:00", "9 PM", "9 p.m."],
  ["05:30", "5:30 AM", "5:30 a.m."],
  ["00:00", "12 AM", "12 a.m."],
  ["24:00", "12 AM", "12 a.m."],
  ["dusk", "dusk", "dusk"],
])("%s reads %s and %s", (time, english, spanish) => {
  const spaces = (text: string) => text.replace(/\u00a0/g, " ");
  expect(spaces(formatTimeOfDay(time, "en"))).toBe(english);
  expect(spaces(formatTimeOfDay(time, "es"))).toBe(spanish);
});

it("months are counted from January", () => {
  expect([
    monthName(0, "en"),
    monthName(6, "es"),
    monthName(11, "en", "short"),
    monthName(8, "es", "short"),
  ]).toEqual(["January", "julio", "Dec", "sept"]);
});
