import "#lib/server/test-world.ts";
import type { ReactElement } from "react";
import { expect, test, vi } from "vitest";

const home = { number: 2, name: null };
const location = { utility: "ONCOR", address: {} };
vi.mock("#lib/server/my-home.ts", () => ({ myHome: async () => ({ home, homes: [home], location }) }));
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
