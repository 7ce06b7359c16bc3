import "#lib/server/test-world.ts";
import type { ReactElement } from "react";
import { expect, test, vi } from "vitest";
import { problem } from "#lib/domain/problem.ts";
import en from "#messages/en/homes.json";

const home = { id: "h-1", number: 1, name: null, finalized_at: "2024-01-01", light_account_uuid: null };
const world = vi.hoisted(() => ({ problem: null as Error | null }));
vi.mock("#lib/server/settings-homes.ts", () => ({
  homeAccounts: async () => [{ home, account: null, problem: world.problem, address: null }],
  titleOf: () => "Home 1",
}));
vi.mock("#lib/server/i18n.ts", () => ({
  getT: async () => (key: keyof typeof en) => en[key],
  getLocale: async () => "en",
}));
vi.mock("#lib/server/account-light.ts", () => ({}));
vi.mock("#components/homes/home-name.tsx", () => ({ HomeName: "home-name" }));
vi.mock("#components/homes/standing-tag.tsx", () => ({ StandingTag: "standing-tag" }));
vi.mock("#components/shell/part-missing.tsx", () => ({ PartMissing: "part-missing" }));
vi.mock("#components/ui/button-link.tsx", () => ({ ButtonLink: "a" }));
const { HomeList } = await import("./list.tsx");
const { HomeCard } = await import("#components/homes/home-card.tsx");

type Made = ReactElement<{ children: unknown }>;
function made(node: unknown): Made[] {
  if (Array.isArray(node)) return node.flatMap(made);
  if (typeof node !== "object" || node === null || !("props" in node)) return [];
  const element = node as Made;
  return [element, ...made(element.props.children)];
}
async function cardText() {
  const card = made(await HomeList({ user: { id: "ana" } as never })).find(({ type }) => type === HomeCard);
  return JSON.stringify(HomeCard(card?.props as never));
}

test("a home that Light does not tell of is not said to have no address", async () => {
  world.problem = problem("light_down");
  expect(await cardText()).toContain(en.address_unread);
  expect(await cardText()).not.toContain(en.no_address);
  world.problem = null;
  expect(await cardText()).toContain(en.no_address);
});
