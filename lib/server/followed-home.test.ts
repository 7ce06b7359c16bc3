import "./test-world.ts";
import { expect, test, vi } from "vitest";
import { lastRescissionDay } from "#lib/domain/federal-business-day.ts";
import { recordConsents } from "./consent-record.ts";
import { database } from "./database.ts";
import { patchDraft } from "./draft.ts";
import { testPerson } from "./test-people.ts";

const world = vi.hoisted(() => ({ user: null as object | null, now: "" }));
vi.mock("next/navigation", () => ({
  notFound: () => {
    throw new Error("not found");
  },
  redirect: (path: string) => {
    throw new Error(`to ${path}`);
  },
}));
vi.mock("next/headers", () => ({ headers: async () => new Headers() }));
vi.mock("next/server", () => ({ after: () => {} }));
vi.mock("./session.ts", async (original) => ({
  ...(await original<object>()),
  currentUser: async () => world.user,
}));
vi.mock("./clock.ts", () => ({ now: async () => new Date(world.now) }));
vi.mock("./account-light.ts", () => ({
  soonAccountLight: (uuid: string) => ({ getAccount: async () => ({ uuid, locations: [] }) }),
}));
const { followedHome } = await import("./followed-home.ts");

test("free cancellation is told to the end of its last day in Texas, and no longer", async () => {
  const { id, home } = await testPerson("ana");
  world.user = { id };
  await patchDraft({ home_id: home.id }, { start: { kind: "switch", date: "2026-08-01" } });
  const words = {
    version: "2026-11-21",
    locale: "en" as const,
    text: "I agree.",
    documents: [],
    context: {},
  };
  const accepted_at = "2026-06-24T18:00:00Z";
  await recordConsents(database(), [
    { ...words, user_id: id, home_id: home.id, kind: "contract", accepted_at },
  ]);
  const last = lastRescissionDay("2026-06-24");
  world.now = new Date(Date.parse(`${last}T04:59:00Z`) + 86_400_000).toISOString();
  expect((await followedHome("1")).freeUntil).toBe(last);
  world.now = new Date(Date.parse(`${last}T05:01:00Z`) + 86_400_000).toISOString();
  expect((await followedHome("1")).freeUntil).toBeNull();
});

test("only a home of one's own is followed", async () => {
  const [ben, eva] = [await testPerson("ben"), await testPerson("eva")];
  world.user = { id: ben.id };
  world.now = "2026-07-01T12:00:00Z";
  expect(await followedHome("1")).toMatchObject({ account: { uuid: ben.home.light_account_uuid } });
  for (const number of ["2", "0", eva.home.id])
    await expect(followedHome(number)).rejects.toThrow("not found");
});
