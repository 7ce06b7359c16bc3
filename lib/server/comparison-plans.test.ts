import { expect, test } from "vitest";
import { askedFor } from "./comparison-plans.ts";

test("a ZIP code given for a meter that is not known asks for other prices", () => {
  const wish = { esi_id: "10443720009999999", postal_code: null, plan_group: null };
  expect(askedFor({ ...wish, postal_code: "77002" })).not.toBe(askedFor(wish));
  expect(askedFor({ ...wish })).toBe(askedFor(wish));
});
