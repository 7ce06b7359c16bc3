import "#lib/server/test-world.ts";
import { afterEach, describe, expect, test, vi } from "vitest";
import { database } from "#lib/server/database.ts";
import { testPerson } from "#lib/server/test-people.ts";
import { noParams } from "#lib/server/test-request.ts";

// Before anything reads the environment.
const { key, jar } = vi.hoisted(() => {
  const key = "the key of these tests, 42";
  vi.stubEnv("OPERATIONS_KEY", key);
  return { key, jar: { value: "" } };
});
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => ({ value: jar.value }) }),
}));

const { env } = await import("#lib/server/env.ts");
const { seal } = await import("#lib/server/seal.ts");
const { clientAddressHeader } = await import("#lib/server/client-address.ts");
const { isOperator } = await import("#lib/server/operations-access.ts");
const signIn = (await import("./sign-in/route.ts")).POST;
const signOut = (await import("./sign-out/route.ts")).POST;
const retry = (await import("./retry/route.ts")).POST;

const own = { origin: "http://localhost:3000", "sec-fetch-site": "same-origin" };
let callers = 0;

/** A form as a browser sends it, from an address of its own. */
function form(fields: Record<string, string>, headers: Record<string, string> = own): Request {
  callers += 1;
  return new Request("http://localhost:3000/api/operations/sign-in", {
    method: "POST",
    headers: { [clientAddressHeader]: `10.0.0.${callers}`, ...headers },
    body: new URLSearchParams(fields),
  });
}

async function opened(): Promise<string> {
  const reply = await signIn(form({ key }), noParams);
  return reply.headers.get("set-cookie")?.split(";")[0] ?? "";
}

async function givenUp(name: string): Promise<string> {
  const id = `job ${name}`;
  const then = new Date().toISOString();
  const values = { id, kind: "notice_mail", key: name, data: "{}", due_at: "", attempts: 60, is_asked: 0 };
  await database()
    .insertInto("job")
    .values({ ...values, failed_at: then, created_at: then, error: "550" })
    .execute();
  return id;
}
const isGivenUp = async (id: string) =>
  (await database().selectFrom("job").select("failed_at").where("id", "=", id).executeTakeFirstOrThrow())
    .failed_at !== null;

afterEach(() => {
  vi.useRealTimers();
  env.operationsKey = key;
  jar.value = "";
});

describe("the key", () => {
  test("opens the page for twelve hours, in a cookie that no script and no other site can use", async () => {
    const reply = await signIn(form({ key }), noParams);
    expect([reply.status, reply.headers.get("location")]).toEqual([303, "/operations"]);
    const cookie = reply.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(
      /^__Host-porchlight-operations=[\w.-]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(cookie).not.toContain(key);
    jar.value = cookie.split(";")[0]?.split("=")[1] ?? "";
    expect(await isOperator()).toBe(true);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 12 * 3_600_000 });
    expect(await isOperator()).toBe(false);
  });

  test("that is wrong, missing or only begun opens nothing, and is not repeated", async () => {
    for (const wrong of ["", "wrong", key.slice(0, -1), `${key} `]) {
      const reply = await signIn(form({ key: wrong }), noParams);
      expect(reply.headers.get("location")).toBe("/operations?wrong=key");
      expect(reply.headers.get("set-cookie")).toBeNull();
    }
    expect((await signIn(form({}), noParams)).headers.get("set-cookie")).toBeNull();
  });

  test("is guessed at ten times from one address, and then not even the right one opens", async () => {
    const from = { ...own, [clientAddressHeader]: "10.9.9.9" };
    for (let tries = 0; tries < 10; tries += 1) await signIn(form({ key: "wrong" }, from), noParams);
    const reply = await signIn(form({ key }, from), noParams);
    expect(reply.headers.get("location")).toBe("/operations?wrong=often");
    expect(reply.headers.get("set-cookie")).toBeNull();
    expect(await opened()).not.toBe("");
  });

  test("that was changed ends what it opened", async () => {
    jar.value = (await opened()).split("=")[1] ?? "";
    expect(await isOperator()).toBe(true);
    env.operationsKey = "another key of these tests";
    expect(await isOperator()).toBe(false);
  });
});

test("nothing that was sealed for something else opens the page", async () => {
  jar.value = seal("unsubscribe links", `${Date.now() + 1_000_000} x`);
  expect(await isOperator()).toBe(false);
  jar.value = seal("operators", `${Date.now() + 1_000_000}`);
  expect(await isOperator()).toBe(false);
  jar.value = "a.b.c";
  expect(await isOperator()).toBe(false);
});

test("only who opened the page has work tried again, a customer does not", async () => {
  const id = await givenUp("mail 1");
  const { cookie } = await testPerson("ana");
  for (const headers of [own, { ...own, cookie }, { ...own, cookie: "__Host-porchlight-operations=a.b.c" }]) {
    const reply = await retry(form({ id }, headers), noParams);
    expect([reply.status, reply.headers.get("location")]).toEqual([303, "/operations"]);
    expect(await isGivenUp(id)).toBe(true);
  }
  const operator = { ...own, cookie: await opened() };
  const reply = await retry(form({ id }, operator), noParams);
  expect(reply.headers.get("location")).toBe("/operations?retried=1");
  expect(await isGivenUp(id)).toBe(false);
  expect((await retry(form({ id }, operator), noParams)).headers.get("location")).toBe(
    "/operations?retried=0",
  );
});

test("all that was given up is tried again at once", async () => {
  const ids = [await givenUp("mail 2"), await givenUp("mail 3")];
  const reply = await retry(form({}, { ...own, cookie: await opened() }), noParams);
  expect(reply.headers.get("location")).toBe("/operations?retried=2");
  expect(await Promise.all(ids.map(isGivenUp))).toEqual([false, false]);
});

test("no other site sends these forms, and nobody a large one", async () => {
  const id = await givenUp("mail 4");
  const cookie = await opened();
  const foreign: Record<string, string>[] = [
    { cookie, origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    { cookie, origin: "null" },
    { cookie, origin: own.origin, "sec-fetch-site": "same-site" },
    { cookie },
  ];
  for (const headers of foreign)
    for (const POST of [signIn, signOut, retry])
      expect((await POST(form({ id, key }, headers), noParams)).status).toBe(403);
  expect(await isGivenUp(id)).toBe(true);
  expect((await signIn(form({ key: "x".repeat(3_000) }), noParams)).status).toBe(413);
});

test("closing takes the cookie away", async () => {
  const reply = await signOut(form({}, { ...own, cookie: await opened() }), noParams);
  expect(reply.headers.get("set-cookie")).toMatch(/^__Host-porchlight-operations=; Max-Age=0; Path=\//);
});

test("without OPERATIONS_KEY there is no such page: its forms are not found, whatever cookie comes", async () => {
  const cookie = await opened();
  env.operationsKey = null;
  for (const POST of [signIn, signOut, retry])
    expect((await POST(form({ key: "" }, { ...own, cookie }), noParams)).status).toBe(404);
  jar.value = cookie.split("=")[1] ?? "";
  expect(await isOperator()).toBe(false);
});
