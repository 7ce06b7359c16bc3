import "./test-world.ts";
import { expect, test, vi } from "vitest";
import { problem } from "#lib/domain/problem.ts";
import { addHome, homesOf } from "./home.ts";
import { testPerson } from "./test-people.ts";

const bill = (number: string, total_cents: number) => ({
  number,
  total_cents,
  payment_due_date: "2026-12-01",
});
const owing: Record<string, number> = { "a-1": 9_900, "a-2": 12_005, "a-3": 0, "a-4": 500 };
vi.mock("./account-light.ts", () => ({
  recentAccountLight: (uuid: string) => {
    const cents = owing[uuid];
    if (cents === undefined) throw problem("light_down");
    return {
      getAccount: async () => ({ uuid, locations: [{ address_1: `${uuid} Elm St`, city: "Waco" }] }),
      listInvoices: async () => ({ data: cents ? [bill(uuid, cents)] : [], has_more: false }),
      getInvoice: async () => bill(uuid, cents),
    };
  },
}));
const { owingHomes } = await import("./settings-homes.ts");

test("of the other homes those that owe are named, and none that owes nothing or is only being enrolled", async () => {
  const { id } = await testPerson("owing");
  const finalized_at = "2026-01-01T00:00:00Z";
  for (const light_account_uuid of ["a-1", "a-2", "a-3"])
    await addHome(id, { light_account_uuid, finalized_at });
  await addHome(id, { light_account_uuid: "a-4" });
  const homes = (await homesOf({ id })).slice(-4);
  const [home] = homes;
  if (!home) throw new Error("no home");
  expect(await owingHomes({ homes, home, today: "2026-11-21" })).toEqual([
    { number: homes[1]?.number, title: "a-2 Elm St", owed_cents: 12_005 },
  ]);
});
