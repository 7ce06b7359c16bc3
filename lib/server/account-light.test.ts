import "./test-world.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { problem } from "#lib/domain/problem.ts";
import type { HttpTransportOptions } from "#lib/light/http-transport.ts";
import { forgetReads } from "./recent-reads.ts";

const world = vi.hoisted(() => ({ asked: [] as string[], isRefused: false }));
vi.mock("./clock.ts", () => ({ now: async () => new Date("2026-11-21T18:00:00Z") }));
vi.mock("./account-token.ts", () => ({ accountToken: async (uuid: string) => `token-of-${uuid}` }));
vi.mock("#lib/light/http-transport.ts", () => ({
  httpTransport:
    ({ token }: HttpTransportOptions) =>
    async ({ name }: { name: string }) => {
      const caller = await token(false);
      world.asked.push(`${caller} ${name}`);
      if (world.isRefused && name === "ensurePaymentMethodAdded") throw problem("outcome_unknown");
      return { type: "STRIPE_CARD", card_brand: `card-of-${caller}` };
    },
}));
const { accountLight, recentAccountLight } = await import("./account-light.ts");

beforeEach(async () => {
  for (const account of ["a", "b"]) await forgetReads(account);
  world.asked = [];
  world.isRefused = false;
});

const cardOf = async (account: string) => (await recentAccountLight(account).getPaymentMethod())?.card_brand;
const replaceCard = () => accountLight("a").ensurePaymentMethodAdded({ body: { payment_method_id: "pm_2" } });

test("each account is asked with its own token, and what one was told never answers for another", async () => {
  expect(await cardOf("a")).toBe("card-of-token-of-a");
  expect(await cardOf("b")).toBe("card-of-token-of-b");
  expect(await cardOf("a")).toBe("card-of-token-of-a");
  expect(world.asked).toEqual(["token-of-a getPaymentMethod", "token-of-b getPaymentMethod"]);
});

test("after a write the account is read anew, also when nobody knows what became of it", async () => {
  for (const isRefused of [false, true]) {
    world.isRefused = isRefused;
    world.asked = [];
    await cardOf("a");
    await replaceCard().catch(() => null);
    await cardOf("a");
    expect(world.asked.filter((asked) => asked === "token-of-a getPaymentMethod")).not.toEqual([]);
    expect(world.asked.at(-1)).toBe("token-of-a getPaymentMethod");
  }
});
