import { expect, it } from "vitest";
import { arithmeticCsv } from "./arithmetic-csv.ts";
import { comparePlans } from "./comparison.ts";
import { billOf, quoted, terms } from "./test-bill.ts";

function rowsFor(plan: ReturnType<typeof quoted>): string[][] {
  const [result] = comparePlans(billOf(), [plan], terms).results;
  if (!result) throw new Error("no plan");
  return arithmeticCsv(result, "1000")
    .trimEnd()
    .split("\n")
    .map((row) => row.split(","));
}

it("has every line of the bill's month on both sides and of twelve months, in columns of one width", () => {
  const [heading, ...rows] = rowsFor(quoted("Clean Energy 12", "9.2"));
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([heading?.length]));
  expect(rows.slice(0, 5).map(([month, bill, kwh, line]) => [month, bill, kwh, line])).toEqual([
    ["bill", "present provider", "1000", "provider"],
    ["bill", "present provider", "1000", "delivery"],
    ["bill", "present provider", "1000", "delivery_monthly"],
    ["bill", "present provider", "1000", "tax"],
    ["bill", "present provider", "1000", "total"],
  ]);
  expect(rows.filter(([, , , line]) => line === "total").map(([month]) => month)).toEqual([
    "bill",
    "bill",
    "2026-12",
    "2027-01",
    "2027-02",
    "2027-03",
    "2027-04",
    "2027-05",
    "2027-06",
    "2027-07",
    "2027-08",
    "2027-09",
    "2027-10",
    "2027-11",
  ]);
});

it("the lines above each total add up to it", () => {
  let sum = 0;
  for (const row of rowsFor(quoted("Clean Energy 12", "9.2")).slice(1)) {
    const cents = Math.round(Number(row.at(-1)) * 100);
    if (row[3] === "total") {
      expect(cents).toBe(sum);
      sum = 0;
    } else sum += cents;
  }
});

it("a name that a spreadsheet would take for a formula is text, and negative amounts stay numbers", () => {
  const plan = quoted("=1+1", "9.2", { usage_credits: [{ threshold_kwh: 1, credit_dollars: "5" }] });
  const rows = rowsFor(plan);
  expect(new Set(rows.slice(1).map(([, bill]) => bill))).toEqual(new Set(["present provider", "'=1+1"]));
  expect(rows.find(([, , , line]) => line === "usage_credit")?.at(-1)).toBe("-5.00");
});
