import "#lib/server/test-world.ts";
import { expect, test } from "vitest";
import { database } from "#lib/server/database.ts";
import { sharedMap } from "#lib/server/per-process.ts";
import { testPerson } from "#lib/server/test-people.ts";
import { GET } from "./route.ts";

test("a page that asks because no stream passes has its account looked at too, when the last look is long ago", async () => {
  const { cookie, home } = await testPerson("polling");
  const light_account_uuid = home.light_account_uuid ?? "";
  const ask = () =>
    GET(new Request("http://localhost:3000/api/homes/1/live?poll=1", { headers: { cookie } }), {
      params: Promise.resolve({ home: "1" }),
    });
  const jobs = () =>
    database().selectFrom("job").select("id").where("key", "=", light_account_uuid).execute();
  await database()
    .insertInto("watched_account")
    .values({ light_account_uuid, revision: 7, read_at: new Date(Date.now() + 3_600_000).toISOString() })
    .execute();
  expect(await (await ask()).json()).toEqual({ revision: 7 });
  expect(await jobs()).toHaveLength(0);
  await database().updateTable("watched_account").set({ read_at: "2020-01-01T00:00:00.000Z" }).execute();
  sharedMap("live looks").clear();
  await ask();
  expect(await jobs()).toHaveLength(1);
});
