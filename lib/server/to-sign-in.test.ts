import { NextRequest } from "next/server";
import { expect, test, vi } from "vitest";
import { proxy } from "../../proxy.ts";
import { toSignIn } from "./to-sign-in.ts";

const page = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => page.headers }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`to ${path}`);
  },
}));

/** What a page is told of a request. */
async function asked(address: string, own: Record<string, string> = {}): Promise<Headers> {
  const { headers } = await proxy(new NextRequest(`http://localhost:3000${address}`, { headers: own }));
  const prefix = "x-middleware-request-";
  const told = [...headers].filter(([name]) => name.startsWith(prefix));
  return new Headers(told.map(([name, value]) => [name.slice(prefix.length), value]));
}

test("a page that wants a session is where signing in leads back to", async () => {
  page.headers = await asked("/home/2/bills/9-1?lang=es");
  await expect(toSignIn()).rejects.toThrow("to /sign-in?next=/home/2/bills/9-1");
});

test("what a request says of itself does not lead anywhere", async () => {
  page.headers = await asked("/home/1/plan", { "x-path": "//elsewhere.example" });
  await expect(toSignIn()).rejects.toThrow("to /sign-in?next=/home/1/plan");
  page.headers = new Headers({ "x-path": "//elsewhere.example" });
  await expect(toSignIn()).rejects.toThrow(/to \/sign-in$/);
});
