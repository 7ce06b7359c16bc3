import type { ReactElement } from "react";
import { beforeEach, expect, test, vi } from "vitest";

const page = vi.hoisted(() => ({ path: "", went: [] as string[] }));
vi.mock("next/navigation", () => ({
  usePathname: () => page.path,
  useRouter: () => ({
    replace: (href: string) => page.went.push(href),
    refresh: () => page.went.push("refresh"),
  }),
}));
vi.mock("#components/shell/problem-notice.tsx", () => ({ ProblemNotice: "problem-notice" }));
vi.mock("#lib/browser/api.ts", () => ({ callApi: async (_: string, path: string) => page.went.push(path) }));
vi.mock("#lib/browser/send.ts", () => ({
  useSend: () => ({ pending: "", send: (_: string, act: () => Promise<unknown>) => act() }),
}));
vi.mock("#lib/browser/flow-context.ts", () => ({ useFlow: () => null }));
const { SignOut } = await import("./sign-out.tsx");

async function signOutOf(path: string) {
  page.path = path;
  const button: ReactElement<{ onClick: () => void }> | undefined = SignOut({ label: "Sign out" })?.props
    .children[0];
  button?.props.onClick();
  await vi.waitFor(() => expect(page.went).toContain("refresh"));
  return page.went;
}

beforeEach(() => {
  page.went.length = 0;
});

test.each(["/home/2/more", "/home/1/status", "/settings"])(
  "whoever signs out of %s leaves no way back there to the next person",
  async (path) => {
    expect(await signOutOf(path)).toEqual(["/api/auth/sign-out", "/sign-in", "refresh"]);
  },
);

test("a page that a visitor sees too stays", async () => {
  expect(await signOutOf("/enroll/account")).toEqual(["/api/auth/sign-out", "refresh"]);
});
