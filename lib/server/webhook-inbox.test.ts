import "./test-world.ts";
import { createHmac } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";

vi.hoisted(() => vi.stubEnv("LIGHT_WEBHOOK_SECRET", "new-secret,old-secret"));
const clock = vi.hoisted(() => ({ now: new Date("2026-11-21T18:00:00Z") }));
vi.mock("./clock.ts", () => ({ now: async () => clock.now }));
const nudgeWorker = vi.hoisted(() => vi.fn());
vi.mock("./worker.ts", () => ({ nudgeWorker }));

const { POST } = await import("../../app/api/webhooks/light/route.ts");
const { database } = await import("./database.ts");
const { env } = await import("./env.ts");
const { testPerson } = await import("./test-people.ts");
const { noParams } = await import("./test-request.ts");

const account = { uuid: "account-hooked", first_name: "Ana", email: "hooked@porchlight.example" };
const known: { cookie?: string } = {};
beforeAll(async () => {
  known.cookie = (await testPerson("hooked")).cookie;
});
const event = (more: object = {}) => ({
  uuid: "e-1",
  created_at: "2026-11-21T17:59:58Z",
  api_version: "v1",
  event: "account.payment_failed",
  data: { account, location: { uuid: "l-1" } },
  ...more,
});

function signed(body: string, secret = "new-secret", at = clock.now): string {
  const timestamp = Math.floor(at.getTime() / 1_000);
  return `${timestamp}.${createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")}`;
}

async function send(
  sent: unknown,
  {
    header,
    type = "application/json",
    ...more
  }: { header?: string | null; type?: string; headers?: object } = {},
) {
  const body = typeof sent === "string" ? sent : JSON.stringify(sent);
  const signature = header === undefined ? signed(body) : header;
  const reply = await POST(
    new Request("http://localhost:3000/api/webhooks/light", {
      method: "POST",
      headers: {
        "content-type": type,
        ...(signature ? { "light-signature-v1": signature } : {}),
        ...more.headers,
      },
      body,
    }),
    noParams,
  );
  const answer = await reply.json();
  return { status: reply.status, code: answer.error?.code };
}

const stored = () => database().selectFrom("webhook_event").selectAll().execute();
const jobs = () => database().selectFrom("job").select(["kind", "key"]).execute();

beforeEach(async () => {
  await database().deleteFrom("webhook_event").execute();
  await database().deleteFrom("job").execute();
});

test("a webhook is stored once, its account looked at once, and nothing of the person kept", async () => {
  expect(await send(event())).toEqual({ status: 200, code: undefined });
  expect(await send(event())).toEqual({ status: 200, code: undefined });
  const [row, ...more] = await stored();
  expect(more).toEqual([]);
  expect(row).toMatchObject({ uuid: "e-1", event: "account.payment_failed", account_uuid: account.uuid });
  expect(JSON.stringify(row)).not.toContain("Ana");
  expect(await jobs()).toEqual([{ kind: "account", key: account.uuid }]);
});

test("the worker hears at once of a look to be done, and of nothing else", async () => {
  nudgeWorker.mockClear();
  await send(event());
  expect(nudgeWorker).toHaveBeenCalledTimes(1);
  await send(event());
  await send(event({ uuid: "e-2" }));
  await send(event({ uuid: "e-3", data: null }));
  expect(nudgeWorker).toHaveBeenCalledTimes(1);
});

test("of many that come together each is stored, and answered only then", async () => {
  const many = Array.from({ length: 50 }, (_, index) => event({ uuid: `e-${index % 45}` }));
  const answers = many.map(async (sent) => {
    const answer = await send(sent);
    const row = await database()
      .selectFrom("webhook_event")
      .selectAll()
      .where("uuid", "=", sent.uuid)
      .execute();
    return { ...answer, rows: row.length };
  });
  const kept = { status: 200, code: undefined, rows: 1 };
  expect(await Promise.all(answers)).toEqual(many.map(() => kept));
  expect(await stored()).toHaveLength(45);
  expect(await jobs()).toEqual([{ kind: "account", key: account.uuid }]);
});

test("what could not be stored is not acknowledged, and is taken when it comes again", async () => {
  await sql`alter table webhook_event rename to webhook_event_away`.execute(database());
  const refused = await Promise.all([send(event()), send(event({ uuid: "e-2" }))]).finally(() =>
    sql`alter table webhook_event_away rename to webhook_event`.execute(database()),
  );
  expect(refused.map(({ status }) => status)).toEqual([500, 500]);
  expect(await jobs()).toEqual([]);
  expect(await send(event())).toMatchObject({ status: 200 });
  expect(await stored()).toHaveLength(1);
});

test("the secret before the present one is still taken", async () => {
  const body = JSON.stringify(event());
  expect(await send(body, { header: signed(body, "old-secret") })).toMatchObject({ status: 200 });
});

test("an event of a name that nobody knows is taken, with or without an account", async () => {
  expect(await send(event({ event: "moon.rose" }))).toMatchObject({ status: 200 });
  expect(await send(event({ uuid: "e-2", event: "sun.rose", data: {} }))).toMatchObject({ status: 200 });
  expect(await send({ uuid: "e-3", event: "x", created_at: "now" })).toMatchObject({ status: 200 });
  expect(await stored()).toHaveLength(3);
});

test("an account that is none of ours is stored and not looked at", async () => {
  await send(event({ data: { account: { uuid: "somebody-else" } } }));
  expect(await stored()).toHaveLength(1);
  expect(await jobs()).toEqual([]);
});

const body = JSON.stringify(event());
const minutesOff = (minutes: number) =>
  signed(body, "new-secret", new Date(clock.now.getTime() + minutes * 60_000));

test.each([
  ["no signature", body, { header: null }, 401, "signature_refused"],
  ["another's signature", body, { header: signed(body, "else-secret") }, 401, "signature_refused"],
  ["the signature of other bytes", `${body} `, { header: signed(body) }, 401, "signature_refused"],
  ["a signature of six minutes ago", body, { header: minutesOff(-6) }, 401, "signature_refused"],
  ["a signature of in six minutes", body, { header: minutesOff(6) }, 401, "signature_refused"],
  ["another media type", body, { type: "text/plain" }, 415, "not_json"],
  ["no JSON", "{", {}, 400, "bad_request"],
  ["nothing", "", {}, 400, "bad_request"],
  ["a list", "[]", {}, 400, "bad_request"],
  ["no uuid", JSON.stringify(event({ uuid: undefined })), {}, 400, "bad_request"],
  ["a uuid that is a number", JSON.stringify(event({ uuid: 7 })), {}, 400, "bad_request"],
  ["a null character", JSON.stringify(event({ event: "account\u0000" })), {}, 400, "bad_request"],
  ["a uuid without end", JSON.stringify(event({ uuid: "u".repeat(101) })), {}, 400, "bad_request"],
  ["an account that is no object", JSON.stringify(event({ data: { account: "a" } })), {}, 400, "bad_request"],
  ["more than 256 kB", JSON.stringify(event({ filler: "x".repeat(257 * 1024) })), {}, 413, "too_large"],
  ["more than it says", body, { headers: { "content-length": "999999999" } }, 413, "too_large"],
])("%s: refused, and nothing is stored", async (_, sent, options, status, code) => {
  expect(await send(sent, options)).toEqual({ status, code });
  expect(await stored()).toEqual([]);
  expect(await jobs()).toEqual([]);
});

test("a page of another site cannot use a person's session for it", async () => {
  const headers = { origin: "https://evil.example", cookie: known.cookie };
  expect(await send(event(), { header: null, headers })).toMatchObject({ status: 401 });
});

test("without a secret there is no such address", async () => {
  Object.defineProperty(env, "webhookSecrets", { value: [] });
  expect(await send(event())).toEqual({ status: 404, code: "not_found" });
});
