import "./test-world.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { database } from "./database.ts";
import { currentVisit, ensureVisit } from "./session.ts";

interface SetCookie {
  value: string;
  options: object;
}
const jar = new Map<string, SetCookie>();
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string, options: object) => jar.set(name, { value, options }),
  }),
}));

const name = "__Host-porchlight-visit";
const visits = () => database().selectFrom("visit").selectAll().execute();

beforeEach(async () => {
  jar.clear();
  vi.useRealTimers();
  await database().deleteFrom("visit").execute();
});

test("reading starts no visit", async () => {
  expect(await currentVisit()).toBeNull();
  expect(await visits()).toEqual([]);
  expect(jar.size).toBe(0);
});

test("a visit is found again by its cookie, and started once", async () => {
  const first = await ensureVisit();
  expect(await currentVisit()).toEqual(first);
  expect(await ensureVisit()).toEqual(first);
  expect(await visits()).toHaveLength(1);
});

test("the cookie is __Host-, Secure, HttpOnly, Lax and lasts 30 days", async () => {
  await ensureVisit();
  expect(jar.get(name)?.options).toEqual({
    httpOnly: true,
    secure: true,
    sameSite: "lax",
    path: "/",
    maxAge: 2_592_000,
  });
});

test("the database cannot be used to take a visit over: it holds only the cookie's hash", async () => {
  await ensureVisit();
  const value = jar.get(name)?.value ?? "";
  expect(value).toMatch(/^[\w-]{43}$/);
  expect(JSON.stringify(await visits())).not.toContain(value);
});

test("a cookie that we did not hand out is not adopted", async () => {
  jar.set(name, { value: "planted", options: {} });
  expect(await currentVisit()).toBeNull();
  await ensureVisit();
  expect(jar.get(name)?.value).not.toBe("planted");
});

test("a visit ends after 30 days without a change, and a change prolongs it", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const { id } = await ensureVisit();
  vi.setSystemTime(Date.now() + 20 * 86_400_000);
  await ensureVisit();
  vi.setSystemTime(Date.now() + 20 * 86_400_000);
  expect(await currentVisit()).toEqual({ id });
  vi.setSystemTime(Date.now() + 11 * 86_400_000);
  expect(await currentVisit()).toBeNull();
});
