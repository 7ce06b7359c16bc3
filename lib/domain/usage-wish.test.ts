import { expect, it } from "vitest";
import { readUsageWish, usageHref } from "./usage-wish.ts";

it("a page's address is read back as it was written", () => {
  for (const wish of [
    { isInDollars: false, view: "bars" },
    { isInDollars: true, view: "hours" },
    { isInDollars: false, view: "quarters" },
  ] as const) {
    const { searchParams } = new URL(usageHref("/home/1/usage", "2026-07", wish), "http://porch.example");
    expect(readUsageWish(Object.fromEntries(searchParams))).toMatchObject(wish);
  }
});

it("what makes no sense is as good as absent", () => {
  expect(readUsageWish({ unit: "euros", view: ["hours", "x"] })).toEqual({
    isInDollars: false,
    view: "bars",
    isTableOpen: false,
  });
  expect(usageHref("/home/1/usage", "2026")).toBe("/home/1/usage/2026");
});

it("an address keeps a table open", () => {
  const href = usageHref("/home/1/usage", "2026-07-03", { isTableOpen: true });
  expect(href).toBe("/home/1/usage/2026-07-03?view=table");
  expect(readUsageWish({ view: "table" }).isTableOpen).toBe(true);
  expect(usageHref("/home/1/usage", "2026-07", { isTableOpen: true, view: "hours" })).toBe(
    "/home/1/usage/2026-07?view=hours",
  );
});
