import "#lib/server/test-world.ts";
import type { ReactElement } from "react";
import { expect, test, vi } from "vitest";
import { problem } from "#lib/domain/problem.ts";

const down = async () => {
  throw problem("light_down");
};
const light = { listInvoices: down, getInvoice: down };
vi.mock("#lib/browser/flow-context.ts", () => ({
  useFlow: () => null,
  placeIn: (_: null, href: string) => href,
}));
vi.mock("#lib/server/my-home.ts", () => ({ myHome: async () => ({ light, today: "2026-11-21" }) }));
vi.mock("#lib/server/i18n.ts", () => ({
  getT: async () => (key: string) => key,
  getLocale: async () => "en",
}));
// What needs a browser's React is not what is tested here.
vi.mock("next/link", () => ({ default: "a" }));
vi.mock("next/navigation", () => ({ notFound: vi.fn() }));
vi.mock("lucide-react", () => new Proxy({}, { get: () => "svg", has: () => true }));
vi.mock("../../../../light-page.tsx", () => ({ orLightFlow: (_scope: string, page: unknown) => page }));
vi.mock("./pay-now.tsx", () => ({ PayNow: "pay-now" }));

const { Bills } = await import("./bills.tsx");
const { default: BillPage } = await import("./[number]/page.tsx");

/** The elements of a page that was made, without what they turn into. */
function elements(node: unknown): ReactElement<Record<string, unknown>>[] {
  if (Array.isArray(node)) return node.flatMap(elements);
  if (typeof node !== "object" || node === null || !("props" in node)) return [];
  const element = node as ReactElement<Record<string, unknown>>;
  return [element, ...elements(element.props.children)];
}
const names = (page: unknown) =>
  elements(page).map(({ type }) => (typeof type === "function" ? type.name : String(type)));

test("bills that did not load are asked for again where the person was", async () => {
  expect(elements(await Bills({ home: "1", page: 3 })).at(-1)?.props).toMatchObject({
    href: "/home/1/bills?page=3",
    isWholePage: true,
  });
  expect(elements(await Bills({ home: "1", page: 1 })).at(-1)?.props.href).toBe("/home/1/bills");
});

test("a bill that did not load has a heading and the way back all the same", async () => {
  const page = await BillPage({ params: Promise.resolve({ home: "1", number: "1-0007" }) });
  expect(names(page)).toEqual(expect.arrayContaining(["BackLink", "PageHeader", "PartMissing"]));
  expect(elements(page).at(-1)?.props).toMatchObject({ href: "/home/1/bills/1-0007", isWholePage: true });
});
