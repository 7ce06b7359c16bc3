import fc from "fast-check";
import { expect, it } from "vitest";
import { planSorts, planWishHref, readPlanWish } from "./plan-wish.ts";

const read = (href: string) =>
  readPlanWish(Object.fromEntries(new URL(href, "http://localhost").searchParams));

it("the address keeps every wish", () => {
  const wish = fc.record({
    sort: fc.constantFrom(...planSorts),
    term: fc.option(fc.nat(60)),
    isFixed: fc.boolean(),
    isRenewable: fc.boolean(),
    isTimeOfUse: fc.boolean(),
    compare: fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{8}-\d{1,2}$/), { maxLength: 3 }),
    isComparing: fc.boolean(),
  });
  fc.assert(
    fc.property(wish, (each) => {
      expect(read(planWishHref(each))).toEqual(each);
    }),
  );
});

it("the start has no parameters, and parameters that make no sense are ignored", () => {
  const start = readPlanWish({});
  expect(planWishHref(start)).toBe("/enroll/plans");
  expect(readPlanWish({ sort: "colour", term: "twelve", fixed: "yes", compare: "," })).toEqual(start);
});

it("at most three plans stand side by side, each once", () => {
  expect(readPlanWish({ compare: "a,b,a,c,d" }).compare).toEqual(["a", "b", "c"]);
  expect(readPlanWish({ compare: ["a,b", "c"] }).compare).toEqual(["a", "b"]);
});
