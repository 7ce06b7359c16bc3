import { expect, test } from "vitest";
import { billDays, billMonth, formatBillPeriod, formatDayRange } from "./bill-period.ts";

const bill = { billing_period_start: "2026-09-22", billing_period_end: "2026-10-20" };

test("both ends of a period are days of it, also over a clock change", () => {
  expect(billDays(bill)).toBe(29);
  expect(billDays({ billing_period_start: "2026-10-20", billing_period_end: "2026-11-18" })).toBe(30);
});

test("a period is written in the reader's language, over a year's end too", () => {
  expect(formatBillPeriod(bill, "en")).toBe("Sep 22 – Oct 20, 2026");
  expect(formatBillPeriod(bill, "es")).toMatch(/^22 de sept?\.? – 20 de oct\.? de 2026$/);
  expect(formatDayRange("2026-12-17", "2027-01-15", "es")).toBe("17 de dic de 2026 – 15 de ene de 2027");
  expect(formatDayRange("2026-09-01", "2026-09-20", "es")).toMatch(/^1\s?–\s?20 de sept?\.? de 2026$/);
  expect(formatDayRange("2026-12-17", "2027-01-15", "en")).toBe("Dec 17, 2026 – Jan 15, 2027");
  expect(formatDayRange("2026-09-01", "2026-09-20", "en", "short")).toBe("Sep 1 – 20");
});

test("a bill is called by the month in which it ends", () => {
  expect(billMonth(bill, "en")).toBe("October");
  expect(billMonth(bill, "es", "full")).toBe("octubre de 2026");
});
