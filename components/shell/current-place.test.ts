import { expect, test } from "vitest";
import { currentPlace } from "./current-place.ts";

test("a link is the page itself only on its very address", () => {
  expect(currentPlace("/home/1/bills", "/home/1/bills")).toBe("page");
  expect(currentPlace("/home/1/bills/INV-7", "/home/1/bills")).toBe("true");
  expect(currentPlace("/home/1/billsx", "/home/1/bills")).toBeUndefined();
});

test("the home itself is not current on the pages below it", () => {
  expect(currentPlace("/home/1/usage", "/home/1", { isExact: true })).toBeUndefined();
});

test("a place is current on pages that belong to it and lie elsewhere", () => {
  const also = ["/home/1/documents", "/settings"];
  expect(currentPlace("/home/1/documents", "/home/1/more", { also })).toBe("true");
  expect(currentPlace("/settings", "/home/1/more", { also })).toBe("true");
  expect(currentPlace("/home/1/plan", "/home/1/more", { also })).toBeUndefined();
});
