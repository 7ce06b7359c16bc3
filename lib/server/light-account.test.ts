import "./test-world.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { problem } from "#lib/domain/problem.ts";
import { addHome } from "./home.ts";
import { signInTest } from "./test-people.ts";

const world = vi.hoisted(() => ({
  accounts: [] as { uuid: string; email: string; status: string }[],
  losesAnswer: false,
  isListDown: false,
  isWatchBroken: false,
}));
vi.mock("./ask-to-look.ts", async (original) => {
  const { askToLook } = await original<typeof import("./ask-to-look.ts")>();
  const ask: typeof askToLook = (tx, uuid) =>
    world.isWatchBroken ? Promise.reject(new Error("killed")) : askToLook(tx, uuid);
  return { askToLook: ask };
});
vi.mock("./app-light.ts", () => ({
  appLight: () => ({
    createAccount: async ({ body: { email } }: { body: { email: string } }) => {
      const account = { uuid: `${email} ${world.accounts.length}`, email, status: "not_enrolled" };
      world.accounts.push(account);
      if (world.losesAnswer) throw problem("outcome_unknown");
      return account;
    },
    listAccounts: async () => {
      if (world.isListDown) throw problem("light_down");
      return { data: world.accounts };
    },
  }),
}));
const { ensureLightAccount } = await import("./light-account.ts");
const { database } = await import("./database.ts");

const profile = {
  first_name: "A",
  last_name: "B",
  phone_number: "+17135550142",
  date_of_birth: "1985-04-23",
};
let people = 0;
async function make() {
  people += 1;
  const email = `account-${people}@porchlight.example`;
  const home = await addHome((await signInTest(email)).id);
  return { home, ensure: () => ensureLightAccount(home, email, profile) };
}

beforeEach(() => {
  Object.assign(world, { accounts: [], losesAnswer: false, isListDown: false, isWatchBroken: false });
});

test("an account whose answer was lost is found, not made again", async () => {
  const { ensure } = await make();
  world.losesAnswer = true;
  expect(await ensure()).toBe(world.accounts[0]?.uuid);
  expect(world.accounts).toHaveLength(1);
});

test("when nobody could say whether it was made, the next try looks before it makes one", async () => {
  const { ensure } = await make();
  Object.assign(world, { losesAnswer: true, isListDown: true });
  await expect(ensure()).rejects.toMatchObject({ code: "outcome_unknown" });
  await expect(ensure()).rejects.toMatchObject({ code: "light_down" });
  Object.assign(world, { losesAnswer: false, isListDown: false });
  expect(await ensure()).toBe(world.accounts[0]?.uuid);
  expect(world.accounts).toHaveLength(1);
});

test("a process that was killed while it made one is followed by one that looks first", async () => {
  const { home, ensure } = await make();
  world.losesAnswer = true;
  world.isListDown = true;
  await expect(ensure()).rejects.toThrow();
  world.isListDown = false;
  const minuteAgo = new Date(Date.now() - 60_000).toISOString();
  await database()
    .updateTable("home")
    .set({ light_account_state: "creating", updated_at: minuteAgo })
    .where("id", "=", home.id)
    .execute();
  expect(await ensure()).toBe(world.accounts[0]?.uuid);
  expect(world.accounts).toHaveLength(1);
});

test("asked for from two tabs at once, one account is made", async () => {
  const { ensure } = await make();
  const [first, second] = await Promise.all([ensure(), ensure()]);
  expect(first).toBe(second);
  expect(world.accounts).toHaveLength(1);
});

test("an account is kept together with its first look, or found again and kept then", async () => {
  const { home, ensure } = await make();
  const kept = () =>
    database()
      .selectFrom("home")
      .leftJoin("job", "job.key", "home.light_account_uuid")
      .select(["light_account_uuid", "job.kind", "job.data"])
      .where("home.id", "=", home.id)
      .executeTakeFirst();
  world.isWatchBroken = true;
  await expect(ensure()).rejects.toThrow("killed");
  expect(await kept()).toMatchObject({ light_account_uuid: null });
  world.isWatchBroken = false;
  const light_account_uuid = await ensure();
  expect(await kept()).toEqual({ light_account_uuid, kind: "account", data: "{}" });
  expect(world.accounts).toHaveLength(1);
});
