import "#lib/server/test-world.ts";
import { sql } from "kysely";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { problem } from "#lib/domain/problem.ts";
import { database } from "#lib/server/database.ts";
import { homesOf } from "#lib/server/home.ts";
import { listTokens } from "#lib/server/personal-token.ts";
import { listSignedIn } from "#lib/server/settings-sessions.ts";
import { signInTest, type TestPerson, testPerson } from "#lib/server/test-people.ts";
import { pageRequest } from "#lib/server/test-request.ts";
import { PUT as putName } from "../homes/[home]/name/route.ts";
import { POST as postAgain } from "./email/again/route.ts";
import { POST as postEmailCode } from "./email/code/route.ts";
import { POST as postEmail } from "./email/route.ts";
import { PUT as putLanguage } from "./language/route.ts";
import { POST as postPerson } from "./person/route.ts";
import { DELETE as deleteSession } from "./sessions/[id]/route.ts";
import { DELETE as deleteSessions } from "./sessions/route.ts";
import { DELETE as deleteToken } from "./tokens/[id]/route.ts";
import { POST as postToken } from "./tokens/route.ts";

const world = vi.hoisted(() => ({
  update: vi.fn(),
  read: vi.fn(),
}));
vi.mock("#lib/server/clock.ts", () => ({ now: async () => new Date() }));
vi.mock("#lib/server/app-light.ts", () => ({
  appLight: () => ({ updateAccount: world.update, getAppAccount: world.read }),
}));

type Route = typeof postPerson;
let count = 0;
let ana: TestPerson;
let ben: TestPerson;

beforeEach(async () => {
  count += 1;
  world.update.mockReset().mockResolvedValue({});
  world.read.mockReset();
  ana = await testPerson(`ana-${count}`);
  ben = await testPerson(`ben-${count}`);
});

const send = (route: Route, cookie: string, body: unknown = {}, params: Record<string, string> = {}) =>
  route(pageRequest("/api/settings", body, { cookie, "x-client-address": `10.3.0.${count}` }), {
    params: Promise.resolve(params),
  });
const codeOf = async (response: Response) => (await response.json()).error.code;
const signedIn = (person: TestPerson) => listSignedIn(person.id, new Headers({ cookie: person.cookie }));

test("every setting wants a session", async () => {
  const routes = [
    postPerson,
    putLanguage,
    postEmailCode,
    postEmail,
    postAgain,
    deleteSession,
    deleteSessions,
  ];
  for (const route of [...routes, postToken, deleteToken, putName]) {
    expect((await send(route, "")).status).toBe(401);
  }
});

describe("where a person is signed in", () => {
  test("is told by browser and system, this one first, and without a token", async () => {
    const phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Mobile Safari/604.1";
    await signInTest(ana.email, phone);
    const list = await signedIn(ana);
    expect(list.map(({ is_current, system }) => [is_current, system])).toEqual([
      [true, ""],
      [false, "iOS"],
    ]);
    const { rows } = await sql<{ token: string }>`select token from session`.execute(database());
    for (const { token } of rows) expect(JSON.stringify(list)).not.toContain(token);
  });

  test("tells when each was last used, to a quarter of an hour", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const before = (await signedIn(ana))[0]?.used_at;
    vi.setSystemTime(Date.now() + 10 * 60_000);
    await send(putLanguage, ana.cookie, { locale: "en" });
    expect((await signedIn(ana))[0]?.used_at).toBe(before);
    vi.setSystemTime(Date.now() + 10 * 60_000);
    await send(putLanguage, ana.cookie, { locale: "en" });
    expect((await signedIn(ana))[0]?.used_at).toBe(new Date().toISOString());
    vi.useRealTimers();
  });

  test("one place is signed out at once, the others stay", async () => {
    const other = await signInTest(ana.email);
    const id = (await signedIn(ana)).find((session) => !session.is_current)?.id ?? "";
    expect((await send(deleteSession, ana.cookie, {}, { id })).status).toBe(204);
    expect((await send(putLanguage, other.cookie, { locale: "en" })).status).toBe(401);
    expect((await send(putLanguage, ana.cookie, { locale: "en" })).status).toBe(204);
  });

  test("everywhere else is signed out, and here stays", async () => {
    await signInTest(ana.email);
    await signInTest(ana.email);
    expect((await send(deleteSessions, ana.cookie)).status).toBe(204);
    expect(await signedIn(ana)).toMatchObject([{ is_current: true }]);
    expect(await signedIn(ben)).toHaveLength(1);
  });

  test("another person's session cannot be ended", async () => {
    const id = (await signedIn(ben))[0]?.id ?? "";
    const reply = await send(deleteSession, ana.cookie, {}, { id });
    expect([reply.status, await codeOf(reply)]).toEqual([404, "not_found"]);
    expect(await signedIn(ben)).toHaveLength(1);
  });
});

describe("name and phone", () => {
  const person = { first_name: "Ana", last_name: "Solano", phone_number: "713-555-0142" };

  test("reach the account of each of the person's homes, and nobody else's", async () => {
    const reply = await send(postPerson, ana.cookie, person);
    expect(await reply.json()).toEqual({ homes: [{ number: 1, name: null, problem: null }] });
    expect(world.update.mock.calls).toEqual([
      [
        {
          params: { account_uuid: ana.home.light_account_uuid },
          body: { ...person, phone_number: "+17135550142" },
        },
      ],
    ]);
  });

  test("what Light did not take is told, home by home", async () => {
    world.update.mockRejectedValue(problem("light_down"));
    const reply = await send(postPerson, ana.cookie, person);
    expect((await reply.json()).homes).toMatchObject([{ problem: "light_down" }]);
  });

  test("a lost answer counts as done only when the account shows it", async () => {
    world.update.mockRejectedValue(problem("outcome_unknown"));
    world.read.mockResolvedValueOnce({ ...person, phone_number: "+17135550142" });
    expect((await (await send(postPerson, ana.cookie, person)).json()).homes).toMatchObject([
      { problem: null },
    ]);
    world.read.mockResolvedValueOnce({ ...person, phone_number: "+17135550199" });
    expect((await (await send(postPerson, ana.cookie, person)).json()).homes).toMatchObject([
      { problem: "outcome_unknown" },
    ]);
  });

  test("what is wrong is told by field, and nothing is sent", async () => {
    const reply = await send(postPerson, ana.cookie, { ...person, phone_number: "12", last_name: " " });
    expect((await reply.json()).error.fields).toEqual({ phone_number: "phone", last_name: "required" });
    expect(world.update).not.toHaveBeenCalled();
  });
});

describe("the name of a home", () => {
  const rename = (person: TestPerson, home: string, name: string) =>
    send(putName, person.cookie, { name }, { home });
  const nameOf = async ({ id }: TestPerson) => (await homesOf({ id }))[0]?.name;

  test("is the person's to give and to take back", async () => {
    expect((await rename(ana, "1", "  Lake house ")).status).toBe(204);
    expect(await nameOf(ana)).toBe("Lake house");
    await rename(ana, "1", " ");
    expect(await nameOf(ana)).toBeNull();
  });

  test("has at most forty characters and no control characters", async () => {
    expect((await (await rename(ana, "1", "x".repeat(41))).json()).error.fields).toEqual({
      name: "too_long",
    });
    expect((await (await rename(ana, "1", "a\u202eb")).json()).error.fields).toEqual({ name: "refused" });
  });

  test("a number names no home but one's own", async () => {
    expect((await rename(ana, "2", "Mine")).status).toBe(404);
    expect((await rename(ana, ben.home.id, "Mine")).status).toBe(404);
    await rename(ana, "1", "Mine");
    expect(await nameOf(ben)).toBeNull();
  });
});

describe("tokens", () => {
  test("another person's token cannot be taken back", async () => {
    await send(postToken, ben.cookie, { name: "Sheet" });
    const id = (await listTokens(ben.id))[0]?.id ?? "";
    expect((await send(deleteToken, ana.cookie, {}, { id })).status).toBe(404);
    expect(await listTokens(ben.id)).toHaveLength(1);
  });

  test("are kept as a hash only, ten at most", async () => {
    const { token } = await (await send(postToken, ana.cookie, { name: "Sheet" })).json();
    const { rows } = await sql`select * from personal_token`.execute(database());
    expect(JSON.stringify(rows)).not.toContain(token.slice(4, 20));
    for (let made = 1; made < 10; made += 1) await send(postToken, ana.cookie, { name: `n${made}` });
    expect(await codeOf(await send(postToken, ana.cookie, { name: "eleven" }))).toBe("token_limit");
  });

  test("a null character, which PostgreSQL keeps in no text, is refused and names nothing", async () => {
    const made = await send(postToken, ana.cookie, { name: "Script\0" });
    expect([made.status, await codeOf(made)]).toEqual([400, "bad_request"]);
    expect(await listTokens(ana.id)).toEqual([]);
    const gone = await send(deleteToken, ana.cookie, {}, { id: "\0" });
    expect([gone.status, await codeOf(gone)]).toEqual([404, "not_found"]);
  });
});

test("a language is kept for the person and set in the browser", async () => {
  const reply = await send(putLanguage, ana.cookie, { locale: "es" });
  expect(reply.headers.get("set-cookie")).toContain("locale=es");
  const row = await database()
    .selectFrom("user")
    .select("locale")
    .where("id", "=", ana.id)
    .executeTakeFirst();
  expect(row?.locale).toBe("es");
});
