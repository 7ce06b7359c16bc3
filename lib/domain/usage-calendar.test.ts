import { expect, it } from "vitest";
import { addDays, weekday } from "./service-day.ts";
import { formatHour, hoursOfDay, quartersOfDay, startOfServiceDay } from "./usage-calendar.ts";

const sundayFrom = (day: string) => addDays(day, (7 - weekday(day)) % 7);
const years = Array.from({ length: 10 }, (_, index) => 2023 + index);
const days = years.flatMap((year) =>
  Array.from({ length: 365 }, (_, index) => addDays(`${year}-01-01`, index)),
);
const forward = new Set(years.map((year) => sundayFrom(`${year}-03-08`)));
const back = new Set(years.map((year) => sundayFrom(`${year}-11-01`)));

it("every day of ten years has 96 quarter hours but the two on which clocks change", () => {
  for (const day of days) expect(quartersOfDay(day)).toBe(forward.has(day) ? 92 : back.has(day) ? 100 : 96);
});

it("days begin where the day before ends, with no time between", () => {
  for (const day of days) {
    const end = startOfServiceDay(day) + quartersOfDay(day) * 900_000;
    expect(startOfServiceDay(addDays(day, 1))).toBe(end);
  }
});

const clock = new Intl.DateTimeFormat("en-US", {
  timeZone: "America/Chicago",
  hour: "numeric",
  hourCycle: "h23",
  timeZoneName: "short",
});

it("the hours of clock changes are what a clock in Texas shows", () => {
  for (const day of [...forward, ...back, "2026-07-03"]) {
    hoursOfDay(day).forEach(({ hour, zone }, index) => {
      const shown = clock.formatToParts(startOfServiceDay(day) + index * 3_600_000);
      expect(Number(shown.find(({ type }) => type === "hour")?.value)).toBe(hour);
      if (zone) expect(shown.find(({ type }) => type === "timeZoneName")?.value).toBe(zone);
    });
  }
});

it("both hours at 1 AM have a name of their own, and 2 AM is left out in spring", () => {
  const autumn = hoursOfDay("2026-11-01").map((hour) => formatHour(hour, "en"));
  expect(autumn.slice(0, 4).join()).toBe("12\u00a0AM,1\u00a0AM\u00a0CDT,1\u00a0AM\u00a0CST,2\u00a0AM");
  expect(autumn).toHaveLength(25);
  expect(hoursOfDay("2026-03-08").map(({ hour }) => hour)).not.toContain(2);
});

it("times are written as the reader writes them", () => {
  expect(formatHour({ hour: 13, zone: null }, "en")).toBe("1\u00a0PM");
  expect(formatHour({ hour: 1, zone: "CST" }, "es")).toBe("1\u00a0a.m.\u00a0CST");
});
