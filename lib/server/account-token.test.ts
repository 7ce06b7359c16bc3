import "./test-world.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { otherInstance } from "./test-instance.ts";

const world = vi.hoisted(() => ({
  minted: 0,
  at: "2026-11-21T18:00:00Z",
  turn: async (): Promise<unknown> => null,
}));
vi.mock("./clock.ts", () => ({ now: async () => new Date(world.at) }));
vi.mock("./app-light.ts", () => ({
  appLight: () => ({
    mintToken: async () => {
      await world.turn();
      world.minted += 1;
      return { token: `token ${world.minted}`, expires_at: "2026-11-21T19:00:00Z" };
    },
  }),
}));
const { asBackground, takeAppTurn } = await import("./light-pace.ts");
const here = await import("./account-token.ts");
const there = await otherInstance(() => import("./account-token.ts"));

let account = 0;
beforeEach(() => {
  account += 1;
  world.minted = 0;
  world.at = "2026-11-21T18:00:00Z";
});
const ask = ({ accountToken }: typeof here, isRenewal = false) => accountToken(`a-${account}`, isRenewal);

test("however many ask at once, on whichever instance, one token is minted and serves them all", async () => {
  const tokens = await Promise.all([ask(here), ask(there), ask(here), ask(there)]);
  expect(tokens).toEqual(["token 1", "token 1", "token 1", "token 1"]);
  expect(world.minted).toBe(1);
});

test("a token that Light refused is replaced once, not by every instance", async () => {
  await ask(here);
  expect(await Promise.all([ask(here, true), ask(there, true)])).toEqual(["token 2", "token 2"]);
  expect(await ask(there)).toBe("token 2");
});

test("ten minutes before its end a token is replaced", async () => {
  await ask(here);
  world.at = "2026-11-21T18:49:00Z";
  expect(await ask(there)).toBe("token 1");
  world.at = "2026-11-21T18:51:00Z";
  expect(await ask(there)).toBe("token 2");
});

test("a token that the worker asks for first is minted as fast as a person's, who may wait for it", async () => {
  world.turn = takeAppTurn;
  await asBackground(() => Promise.all(Array.from({ length: 20 }, takeAppTurn)));
  let isServed = false;
  const other = asBackground(takeAppTurn).then((free) => {
    isServed = true;
    free();
  });
  expect(await asBackground(() => ask(here))).toBe("token 1");
  expect(isServed).toBe(false);
  void other;
});
