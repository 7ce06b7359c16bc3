import { expect, test } from "vitest";
import { addressLine, easyCase, homeTitle } from "./home-title.ts";

test("a street in capitals is read more easily without, but for directions, roads and units", () => {
  expect(easyCase("3707 HERITAGE WOOD ST")).toBe("3707 Heritage Wood St");
  expect(easyCase("1200 N FM 1960 RD W")).toBe("1200 N FM 1960 Rd W");
  expect(easyCase("APT 12B")).toBe("Apt 12B");
  expect(easyCase("455 31ST ST")).toBe("455 31st St");
});

test("what somebody has written in small letters stays", () => {
  expect(easyCase("12 McKinney Ave")).toBe("12 McKinney Ave");
});

test("a home's own name wins over its address", () => {
  const place = { address_1: "100 MAIN ST", address_2: "APT 2" };
  expect(homeTitle(null, place)).toBe("100 Main St, Apt 2");
  expect(homeTitle("Lake house", place)).toBe("Lake house");
  expect(homeTitle(null, { address_1: "100 MAIN ST", address_2: null })).toBe("100 Main St");
});

test("a whole address stands on one line", () => {
  const place = { address_1: "100 MAIN ST", address_2: "APT 2", city: "FORT WORTH", state: "TX" };
  expect(addressLine({ ...place, postal_code: "76109" })).toBe("100 Main St, Apt 2, Fort Worth, TX 76109");
});
