import { expect, test } from "vitest";
import { billedShares } from "./billed-shares.ts";

const line = (name: string, quantity: string) => ({ name, code: "energy", quantity });
const bill = {
  total_cents: 10_200,
  charges_groups: [
    {
      code: "energy",
      total_cents: 10_000,
      charges: [
        line("Energy charge: Days", "600"),
        line("Energy charge: Nights", "300"),
        line("Energy charge: Nights", "100"),
      ],
    },
    { code: "taxes", total_cents: 200, charges: [] },
  ],
};
const periods = [{ name: "Days" }, { name: "Nights" }];

test("taxes are told as a part of everything else", () => {
  expect(billedShares(bill, []).taxShare).toBe(0.02);
  expect(billedShares(null, []).taxShare).toBe(0);
});

test("the home's own shares of each period come from its bill and add up to one", () => {
  expect(billedShares(bill, periods).shares).toEqual(["0.6", "0.4"]);
  const thirds = {
    ...bill,
    charges_groups: [
      { code: "energy", total_cents: 0, charges: ["A", "B", "C"].map((name) => line(name, "1")) },
    ],
  };
  expect(billedShares(thirds, [{ name: "A" }, { name: "B" }, { name: "C" }]).shares).toEqual([
    "0.333333",
    "0.333333",
    "0.333334",
  ]);
});

test("without lines for the periods nothing is claimed", () => {
  expect(billedShares(bill, [{ name: "Weekends" }]).shares).toBeUndefined();
  expect(billedShares(null, periods).shares).toBeUndefined();
});
