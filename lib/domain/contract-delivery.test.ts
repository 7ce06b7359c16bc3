import { expect, it } from "vitest";
import { nextDeliveryChange } from "./contract-delivery.ts";

it.each([
  ["2026-11-21", "2027-03-01"],
  ["2027-02-28", "2027-03-01"],
  ["2027-03-01", "2027-09-01"],
  ["2027-09-01", "2028-03-01"],
])("after %s delivery charges next change on %s", (today, next) => {
  expect(nextDeliveryChange(today)).toBe(next);
});
