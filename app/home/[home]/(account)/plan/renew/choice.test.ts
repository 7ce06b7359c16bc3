import { isValidElement, type ReactNode } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { members } from "#lib/domain/members.ts";
import { type Problem, problem } from "#lib/domain/problem.ts";

const world = vi.hoisted(() => ({ offers: async (): Promise<unknown> => null }));
vi.mock("#lib/server/renewal-offers.ts", () => ({ renewalOffers: () => world.offers() }));
vi.mock("#components/shell/part-missing.tsx", () => ({ PartMissing: "part-missing" }));
vi.mock("#components/ui/back-link.tsx", () => ({ BackLink: "back-link" }));
vi.mock("#components/ui/page-header.tsx", () => ({ PageHeader: "page-header" }));
vi.mock("./accept.tsx", () => ({ Accept: "accept" }));
vi.mock("./offers.tsx", () => ({ Offers: "offers" }));
const { Choice } = await import("./choice.tsx");

/** What a page is made of, in its order. */
const partsOf = (node: ReactNode): unknown[] => {
  if (Array.isArray(node)) return node.flatMap(partsOf);
  if (!isValidElement(node)) return [];
  const within = partsOf(members(node.props).children as ReactNode);
  return typeof node.type === "string" ? [node.type, ...within] : within;
};

const offer = { key: "g-1-12" };
async function choose(unread: Problem | null, asked: string | null = offer.key) {
  const view = { contracts: unread ? { data: null, problem: unread } : { data: [], problem: null } };
  const words = { t: (key: string) => key, locale: "en" };
  const props = { words, my: { home: { number: 1 } }, view, asked };
  return partsOf(await Choice(props as unknown as Parameters<typeof Choice>[0]));
}
const missing = ["back-link", "page-header", "part-missing"];

beforeEach(() => {
  world.offers = async () => ({ offers: [offer] });
});

test("while the contracts cannot be read nothing can be agreed on: it may be done already", async () => {
  expect(await choose(problem("light_down"))).toEqual(missing);
  expect(await choose(problem("light_down"), null)).toEqual(missing);
});

test("prices that do not come leave the page its title and its way back", async () => {
  world.offers = () => Promise.reject(problem("light_slow"));
  expect(await choose(null)).toEqual(missing);
});

test("with contracts and prices the offer that was asked for can be agreed on, else all are shown", async () => {
  expect(await choose(null)).toEqual(["accept"]);
  expect(await choose(null, "gone-12")).toEqual(["offers"]);
});
