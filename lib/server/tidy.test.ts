import "./test-world.ts";
import { expect, test, vi } from "vitest";

vi.mock("./clock.ts", () => ({ now: async () => new Date("2026-03-10T18:00:00Z") }));

const { database } = await import("./database.ts");
const { addHome } = await import("./home.ts");
const { enqueue } = await import("./enqueue.ts");
const { leaseJobs } = await import("./job.ts");
const { testPerson } = await import("./test-people.ts");
const { tidy } = await import("./tidy.ts");

test("homes of before there was a worker are watched, quietly, and behind whatever is asked for", async () => {
  const { id } = await testPerson("tidy");
  await addHome(id, { light_account_uuid: "account-of-another-home" });
  await tidy();
  await tidy();
  await enqueue(database(), { kind: "account", key: "asked" });
  expect(await leaseJobs(1, ["account"])).toMatchObject([{ key: "asked" }]);
  const rest = await leaseJobs(9, ["account"]);
  expect(rest.map(({ key }) => key).toSorted()).toEqual(["account-of-another-home", "account-tidy"]);
  expect(rest.every(({ data }) => JSON.stringify(data) === '{"is_quiet":true}')).toBe(true);
});

test("claims and tokens that ended over a day ago are forgotten, later ones are kept", async () => {
  const hoursAgo = (hours: number) => Date.now() - hours * 3_600_000;
  const claims = [25, 23].map((hours) => ({ name: `${hours}`, holder: "h", until: hoursAgo(hours) }));
  await database().insertInto("claim").values(claims).execute();
  const tokens = ["2026-03-09T17:00:00Z", "2026-03-09T19:00:00Z"].map((expires_at) => ({
    ...{ light_account_uuid: expires_at, token_ciphertext: "sealed", expires_at },
  }));
  await database().insertInto("account_token").values(tokens).execute();
  await tidy();
  expect(await database().selectFrom("claim").select("name").execute()).toEqual([{ name: "23" }]);
  expect(await database().selectFrom("account_token").select("expires_at").execute()).toEqual([
    { expires_at: "2026-03-09T19:00:00Z" },
  ]);
});

test("links and flows that ended over a day ago are forgotten, later ones are kept", async () => {
  const { home } = await testPerson("flows");
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  const ends = [25, 23].map((hours) => ({ hours, created_at: hoursAgo(26), expires_at: hoursAgo(hours) }));
  const links = ends.map(({ hours, ...times }) => ({
    ...{ ...times, token_hash: `${hours}`, light_account_uuid: "a", scope: "billing", wrong_answers: 0 },
  }));
  const flows = ends.map(({ hours, ...times }) => ({
    ...{ ...times, id: `${hours}`, secret_hash: "h", home_id: home.id, scope: "billing", locale: "en" },
    is_sandbox: 0,
  }));
  await database().insertInto("flow_link").values(links).execute();
  await database().insertInto("flow_session").values(flows).execute();
  await tidy();
  expect(await database().selectFrom("flow_link").select("token_hash").execute()).toEqual([
    { token_hash: "23" },
  ]);
  expect(await database().selectFrom("flow_session").select("id").execute()).toEqual([{ id: "23" }]);
});

test("webhooks of over a month ago are forgotten, later ones are kept, and it comes again in an hour", async () => {
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  for (const days of [31, 29]) {
    await database()
      .insertInto("webhook_event")
      .values({
        uuid: `${days}`,
        event: "account.updated",
        created_at: daysAgo(days),
        account_uuid: null,
        received_at: daysAgo(days),
      })
      .execute();
  }
  expect((await tidy()).again?.toISOString()).toBe("2026-03-10T19:00:00.000Z");
  expect(await database().selectFrom("webhook_event").select("uuid").execute()).toEqual([{ uuid: "29" }]);
});
