import "./test-world.ts";
import { afterEach, expect, test, vi } from "vitest";
import { problem } from "#lib/domain/problem.ts";
import type { LightRequest } from "#lib/light/client.ts";
import { operations } from "#lib/light/operations.ts";

const world = vi.hoisted(() => ({ isDown: false }));
vi.mock("./clock.ts", () => ({ now: async () => new Date("2026-11-21T18:00:00Z") }));
vi.mock("#lib/light/http-transport.ts", () => ({
  httpTransport: () => async () => {
    if (world.isDown) throw problem("outcome_unknown");
    return account;
  },
}));

const { appLight } = await import("./app-light.ts");
const { recentRead } = await import("./recent-reads.ts");

const account = { uuid: "a-1", first_name: "Ana", last_name: "Li", email: "ana@porchlight.example" };
const request: LightRequest = {
  name: "getAccount",
  operation: operations.getAccount,
  path: "/v1/account",
  body: undefined,
};
const shown = (account_uuid: string, name: string) => recentRead(account_uuid, request, async () => name);
const rename = () =>
  appLight().updateAccount({ params: { account_uuid: "a-1" }, body: { first_name: "Ana" } });

afterEach(() => {
  world.isDown = false;
});

test("once the App has changed an account, no page shows what was read of it before", async () => {
  await shown("a-1", "Anna");
  await shown("a-2", "Ben");
  await rename().catch(() => null);
  expect(await shown("a-1", "Ana")).toBe("Ana");
  expect(await shown("a-2", "Benno")).toBe("Ben");
});

test("nor where the answer to the change was lost", async () => {
  await shown("a-1", "Anna");
  world.isDown = true;
  await expect(rename()).rejects.toMatchObject({ code: "outcome_unknown" });
  expect(await shown("a-1", "Ana again")).toBe("Ana again");
});
