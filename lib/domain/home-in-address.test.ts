import { expect, test } from "vitest";
import { homeInAddress } from "./home-in-address.ts";

test("a page of a home is that home's, whatever is asked beside it", () => {
  expect(homeInAddress("/home/2/bills", null)).toBe("2");
  expect(homeInAddress("/home/2", "3")).toBe("2");
});

test("a page of all homes remembers the home that one came from", () => {
  expect(homeInAddress("/settings", "2")).toBe("2");
  expect(homeInAddress("/settings", null)).toBeNull();
});

test("nothing but a number is taken over into an address", () => {
  expect(homeInAddress("/settings", "../sign-in")).toBeNull();
  expect(homeInAddress("/home/x", null)).toBeNull();
  expect(homeInAddress("/home", null)).toBeNull();
});
