import { expect, test, vi } from "vitest";

const kept = vi.hoisted(() => ({ homes: [] as unknown[] }));
vi.mock("./settings-homes.ts", () => ({ homeAccounts: async () => kept.homes }));

const { barHome } = await import("./bar-home.ts");

const home = (number: number, is_service_active = true) => ({
  home: { number, name: `Home ${number}` },
  account: { locations: [{ is_service_active }] },
});

test("the places are of the home that the person came from", async () => {
  kept.homes = [home(1), home(2)];
  expect(await barHome("me", "1")).toEqual({ number: 1, title: "Home 1" });
});

test("without one, or with a number that is not the person's, they are of the newest home with service", async () => {
  kept.homes = [home(1), home(2), home(3, false)];
  for (const asked of [undefined, "9", "3", ["1"]])
    expect(await barHome("me", asked)).toMatchObject({ number: 2 });
});

test("without service, or when Light does not say, there are no places", async () => {
  kept.homes = [home(1, false), { home: { number: 2, name: null }, account: null }];
  expect(await barHome("me", "1")).toBeNull();
});
