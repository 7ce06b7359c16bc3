import { describe, expect, it } from "vitest";
import { findCharges } from "./charges.ts";
import { findEsiId } from "./esi-id.ts";
import { rowsOf, type Word } from "./page-words.ts";
import { findUsage } from "./usage-read.ts";
import { findDays, findMoney } from "./values.ts";

/** Rows of a page: a label and, at the right, what stands beside it; seen by recognition unless it is text. */
function page(lines: readonly (readonly [string, string])[], confidence = 0.95) {
  const words = lines.flatMap(([label, value], at): Word[] => {
    const [top, bottom] = [at * 20, at * 20 + 10];
    const place = { page: 1, top, bottom, confidence };
    const parts = [{ ...place, text: label, left: 0, right: 200 }];
    return value ? [...parts, { ...place, text: value, left: 300, right: 350 }] : parts;
  });
  return rowsOf(words);
}

const charges = [
  ["Energy charge", "$150.00"],
  ["Delivery", "$40.00"],
  ["PUC assessment", "$0.32"],
] as const;

describe("this month's charges", () => {
  it("that lost their decimal point get it back from the lines that add up to them", () => {
    const read = findCharges(page([...charges, ["Total current charges", "$19032"]]), "1200");
    expect(read.current?.cents).toBe(190_32);
    expect(read.current?.confidence).toBeGreaterThan(0.7);
  });

  it("whose dollar sign was read as a digit are mended by the sum that is due", () => {
    const rows = [
      ["Previous balance", "$20.00"],
      ["Payments", "-$20.00"],
      ["Current charges", "8190.32"],
      ["Amount due", "$190.32"],
    ] as const;
    expect(findCharges(page(rows), null).current?.cents).toBe(190_32);
  });

  it("that nothing on the page agrees with are less sure than those that add up", () => {
    const alone = findCharges(page([["Current charges", "$310"]]), null).current;
    const added = findCharges(page([...charges, ["Current charges", "$190.32"]]), null).current;
    expect(alone?.confidence).toBeLessThan(0.5);
    expect(added?.confidence).toBeGreaterThan(0.85);
  });

  it("are not the total that holds arrears", () => {
    const rows = [
      ["Balance forward", "$80.00"],
      ["Current charges", "$120.00"],
      ["Total amount due", "$200.00"],
    ] as const;
    const { current, due, before } = findCharges(page(rows, 1), null);
    expect([current?.cents, due?.cents, before?.cents]).toEqual([120_00, 200_00, 80_00]);
  });

  it("are worked out from the sum due where a bill does not name them", () => {
    const rows = [
      ["Previous balance", "$90.00"],
      ["Payments", "$10.00 CR"],
      ["Total amount due", "$200.00"],
    ] as const;
    expect(findCharges(page(rows, 1), null).current?.cents).toBe(120_00);
  });
});

it("an amount is read with any mark of a credit, and with a dollar sign of a private font", () => {
  const cents = (text: string) => findMoney(text).map((one) => one.value);
  expect(cents("-$45.12")).toEqual([-4512]);
  expect(cents("$45.12 CR")).toEqual([-4512]);
  expect(cents("($1,045.12)")).toEqual([-104512]);
  expect(cents("\ue024187.43")).toEqual([18743]);
  expect(cents("1,523 kWh at 12.6¢ on 06/15/2026")).toEqual([]);
});

it("a day is read in every shape that bills have, and one that is in no calendar is none", () => {
  const days = (text: string) => findDays(text).map((one) => one.value);
  expect(days("06/15/2026 6/5/26 Aug 16, 2024")).toEqual(["2026-06-15", "2026-06-05", "2024-08-16"]);
  expect(days("16 de agosto de 2024; 2026-01-31; Sept. 3, 2025")).toEqual([
    "2024-08-16",
    "2026-01-31",
    "2025-09-03",
  ]);
  expect(days("02/30/2026 13/01/2026")).toEqual([]);
});

it("an ESI ID is read with spaces and look-alike letters, but no other long number is taken for one", () => {
  expect(findEsiId(page([["ESI ID", "1044 3720 0090 0041 7"]], 1))?.value).toBe("10443720009000417");
  expect(findEsiId(page([["ESI ID", "1O443720009OOO4I7"]]))?.value).toBe("10443720009000417");
  expect(findEsiId(page([["Account Number", "100041234567"]], 1))).toBeNull();
});

it("the kWh of two meters are added up, and a printed total is believed before the sum", () => {
  const meters = [
    ["Meter no.", "kWh used"],
    ["100A", "1,306"],
    ["200B", "560"],
  ] as const;
  expect(findUsage(page(meters, 1))?.kwh).toBe("1866");
  expect(findUsage(page([...meters, ["Total kWh", "1,866"]], 1))?.confidence).toBeGreaterThan(0.8);
});
