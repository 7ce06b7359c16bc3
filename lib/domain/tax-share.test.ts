import { expect, it } from "vitest";
import { taxShare } from "./tax-share.ts";

it("the share is the middle of what Light's totals have above ours, so that one odd total does not count", () => {
  const pairs = [
    { light_cents: 10_216, untaxed_cents: 10_000 },
    { light_cents: 20_433, untaxed_cents: 20_000 },
    { light_cents: 90_000, untaxed_cents: 10_000 },
  ];
  expect(taxShare(pairs)).toEqual({ share: "0.02165", source: "light" });
});

it.each([
  ["without a total of Light's", []],
  ["where Light's is below ours", [{ light_cents: 9_000, untaxed_cents: 10_000 }]],
  ["where Light's is far above ours", [{ light_cents: 10_501, untaxed_cents: 10_000 }]],
  ["where ours is nothing", [{ light_cents: 500, untaxed_cents: 0 }]],
])("%s it is that of a town, and said to be assumed", (_, pairs) => {
  expect(taxShare(pairs)).toEqual({ share: "0.021637", source: "assumed" });
});

it("a home outside towns pays next to none, which is an answer", () => {
  expect(taxShare([{ light_cents: 10_000, untaxed_cents: 10_000 }])).toEqual({ share: "0", source: "light" });
});
