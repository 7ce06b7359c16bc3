import "#lib/server/test-world.ts";
import type { ReactElement } from "react";
import { expect, test, vi } from "vitest";
import { problem } from "#lib/domain/problem.ts";

const home = { number: 2, name: null };
const location = { utility: "ONCOR", address: {} };
const world = vi.hoisted(() => ({ failure: null as Error | null }));
vi.mock("#lib/browser/flow-context.ts", () => ({
  useFlow: () => null,
  placeIn: (_: null, href: string) => href,
}));
vi.mock("#lib/server/my-home.ts", () => ({
  myHome: async () => {
    if (world.failure) throw world.failure;
    return { home, homes: [home], location };
  },
}));
vi.mock("./account-unread.tsx", () => ({ AccountUnread: "account-unread" }));
vi.mock("#lib/server/i18n.ts", () => ({ getT: async () => ({ rich: () => "Power out?" }) }));
vi.mock("#lib/domain/home-title.ts", () => ({ homeTitle: () => "Home" }));
vi.mock("#components/shell/account-bar.tsx", () => ({ AccountBar: "account-bar" }));
vi.mock("#components/ui/phone-link.tsx", () => ({ PhoneLink: "phone-link" }));
vi.mock("next/navigation", () => ({ usePathname: vi.fn() }));

const { UnlessOn } = await import("#components/shell/unless-on.tsx");
const { default: AccountLayout } = await import("./layout.tsx");

test("pages that tell Light's own number for an outage have no second one below", async () => {
  const page = await AccountLayout({ params: Promise.resolve({ home: "2" }), children: "page" });
  const parts: ReactElement<{ pages: string[] }>[] = page.props.children;
  const line = parts.find(({ type }) => type === UnlessOn);
  expect(line?.props.pages).toEqual(["/home/2/service", "/home/2/service/medical"]);
});

test.each(["light_down", "light_busy", "light_garbled", "light_slow"] as const)(
  "an account that Light does not tell (%s) leaves the home its frame, and no page below it",
  async (code) => {
    world.failure = problem(code);
    const page = await AccountLayout({ params: Promise.resolve({ home: "2" }), children: "page" });
    expect(page.type).toBe("account-unread");
    expect(page.props).toEqual({ number: "2", problem: world.failure });
  },
);
