import { expect, test, vi } from "vitest";

const page = vi.hoisted(() => ({ path: "" }));
vi.mock("next/navigation", () => ({ usePathname: () => page.path }));
const { UnlessOn } = await import("./unless-on.tsx");

test.each([
  ["/home/1/service", null],
  ["/home/1/service/moving", "a line"],
  ["/home/1", "a line"],
])("a page that is named says it itself, others do not: %s", (path, shown) => {
  page.path = path;
  expect(UnlessOn({ pages: ["/home/1/service"], children: "a line" })).toBe(shown);
});
