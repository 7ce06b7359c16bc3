import "#lib/server/test-world.ts";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { database } from "#lib/server/database.ts";
import { handler } from "#lib/server/handler.ts";
import type { Mail } from "#lib/server/mail.ts";
import { noParams, pageRequest } from "#lib/server/test-request.ts";
import { POST as postCode } from "./code/route.ts";
import { POST as postSignIn } from "./sign-in/route.ts";
import { POST as postSignOut } from "./sign-out/route.ts";

const mails: Mail[] = [];
vi.mock("#lib/server/mail.ts", () => ({ sendMail: async (mail: Mail) => void mails.push(mail) }));

const sessionCookie = "__Host-porchlight-session";
const whoAmI = handler({ access: "user" }, async ({ user }) => user);
let person = 0;
let email = "";

beforeEach(() => {
  person += 1;
  email = `person-${person}@porchlight.example`;
  mails.length = 0;
});
afterEach(() => void vi.useRealTimers());

const headers = () => ({ "x-client-address": `10.1.0.${person}` });

const askForCode = (address = email, more: Record<string, string> = {}) =>
  postCode(pageRequest("/api/auth/code", { email: address }, { ...headers(), ...more }), noParams);

async function mailedCode(): Promise<string> {
  await askForCode();
  return mails.at(-1)?.subject.match(/\d{6}/)?.[0] ?? "no code";
}

const tryCode = (code: string, address = email, more: Record<string, string> = {}) =>
  postSignIn(pageRequest("/api/auth/sign-in", { email: address, code }, { ...headers(), ...more }), noParams);

const wrongOf = (code: string) => (code === "000000" ? "000001" : "000000");
const problemOf = async (response: Response) => (await response.json()).error.code;
const cookieOf = (response: Response) => response.headers.getSetCookie().join().split(";")[0] ?? "";
const asUser = (cookie: string) =>
  whoAmI(new Request("http://localhost:3000/api/me", { headers: { cookie } }), noParams);

test("a mailed code signs its owner in", async () => {
  const response = await tryCode(await mailedCode());
  expect(response.status).toBe(200);
  expect((await response.json()).user).toMatchObject({ email, locale: "en" });
  expect(await (await asUser(cookieOf(response))).json()).toMatchObject({ email });
});

test("the session cookie is __Host-, Secure, HttpOnly, Lax, for every path and no domain", async () => {
  const response = await tryCode(await mailedCode());
  const cookies = response.headers.getSetCookie();
  expect(cookies).toHaveLength(1);
  const [pair, ...attributes] = (cookies[0] ?? "").split("; ");
  expect(pair).toMatch(new RegExp(`^${sessionCookie}=.{32,}`));
  expect(attributes.map((attribute) => attribute.toLowerCase()).sort()).toEqual([
    "httponly",
    "max-age=2592000",
    "path=/",
    "samesite=lax",
    "secure",
  ]);
});

test("the session's token stands in the cookie and nowhere in the reply", async () => {
  const response = await tryCode(await mailedCode());
  const token = decodeURIComponent(cookieOf(response)).split("=")[1]?.split(".")[0] ?? "none";
  expect(token.length).toBeGreaterThan(20);
  expect(await response.text()).not.toContain(token);
});

test("a language chosen in a browser becomes the person's, and reaches their other browsers", async () => {
  await tryCode(await mailedCode(), email, { cookie: "locale=es" });
  const elsewhere = await tryCode(await mailedCode(), email, { "accept-language": "en-US" });
  expect((await elsewhere.json()).user.locale).toBe("es");
  expect(elsewhere.headers.getSetCookie().join("\n")).toContain("locale=es; Max-Age=31536000");
  const there = await tryCode(await mailedCode(), email, { cookie: "locale=en" });
  expect((await there.json()).user.locale).toBe("en");
  expect(there.headers.getSetCookie()).toHaveLength(1);
});

test("a code works once", async () => {
  const code = await mailedCode();
  expect((await tryCode(code)).status).toBe(200);
  expect(await problemOf(await tryCode(code))).toBe("code_expired");
});

test("of two racing uses of a code one wins", async () => {
  const code = await mailedCode();
  const statuses = (await Promise.all([tryCode(code), tryCode(code)])).map(({ status }) => status);
  expect(statuses.sort()).toEqual([200, 422]);
});

test("a wrong code is wrong, and the right one still works after it", async () => {
  const code = await mailedCode();
  expect(await problemOf(await tryCode(wrongOf(code)))).toBe("code_wrong");
  expect((await tryCode(code)).status).toBe(200);
});

test("after five wrong tries the right code is dead too", async () => {
  const code = await mailedCode();
  for (let tries = 0; tries < 5; tries += 1) await tryCode(wrongOf(code));
  expect(await problemOf(await tryCode(code))).toBe("code_expired");
});

test("a code dies after ten minutes", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const code = await mailedCode();
  vi.setSystemTime(Date.now() + 601_000);
  expect(await problemOf(await tryCode(code))).toBe("code_expired");
});

test("a code lives for nine minutes", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const code = await mailedCode();
  vi.setSystemTime(Date.now() + 540_000);
  expect((await tryCode(code)).status).toBe(200);
});

test("a newer code ends the older one", async () => {
  const older = await mailedCode();
  const newer = await mailedCode();
  expect(await problemOf(await tryCode(older === newer ? wrongOf(newer) : older))).toBe("code_wrong");
  expect((await tryCode(newer)).status).toBe(200);
});

test("one person's code does not open another's account", async () => {
  const code = await mailedCode();
  expect(await problemOf(await tryCode(code, `other-${email}`))).toBe("code_expired");
});

test("asking looks the same for an address we know and one we do not", async () => {
  await tryCode(await mailedCode());
  const known = await askForCode();
  const knownMail = mails.at(-1);
  const unknown = await askForCode(`stranger-${email}`);
  const unknownMail = mails.at(-1);
  expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()]);
  expect([...known.headers.keys()]).toEqual([...unknown.headers.keys()]);
  const bare = (mail?: Mail) => mail?.text.replace(/\d{6}/, "#");
  expect(bare(knownMail)).toBe(bare(unknownMail));
});

test("the database does not hold the code", async () => {
  const code = await mailedCode();
  const { rows } = await sql`select * from verification`.execute(database());
  expect(JSON.stringify(rows)).toContain(email);
  expect(JSON.stringify(rows)).not.toContain(code);
});

describe("limits", () => {
  test("an address gets three codes in ten minutes", async () => {
    const statuses = [];
    for (let asked = 0; asked < 4; asked += 1) {
      statuses.push(
        (await askForCode(email.toUpperCase(), { "x-client-address": `10.2.0.${asked}` })).status,
      );
    }
    expect(statuses).toEqual([204, 204, 204, 429]);
    expect(mails).toHaveLength(3);
  });

  test("a caller may have thirty codes sent in an hour, to whomever", async () => {
    const statuses = [];
    for (let asked = 0; asked < 31; asked += 1)
      statuses.push((await askForCode(`n${asked}-${email}`)).status);
    expect(statuses.slice(29)).toEqual([204, 429]);
  });
});

describe("the session", () => {
  test("ends on the server with sign-out: the old cookie opens nothing", async () => {
    const cookie = cookieOf(await tryCode(await mailedCode()));
    const out = await postSignOut(pageRequest("/api/auth/sign-out", {}, { cookie }), noParams);
    expect(out.status).toBe(204);
    expect(out.headers.getSetCookie().join()).toMatch(new RegExp(`${sessionCookie}=;.*Max-Age=0`));
    expect(await problemOf(await asUser(cookie))).toBe("signed_out");
  });

  test("ends at once when its row is gone", async () => {
    const response = await tryCode(await mailedCode());
    const cookie = cookieOf(response);
    const { user } = await response.json();
    await database().deleteFrom("user").where("id", "=", user.id).execute();
    expect(await problemOf(await asUser(cookie))).toBe("signed_out");
  });

  test("is not opened by a cookie that was tampered with", async () => {
    const cookie = cookieOf(await tryCode(await mailedCode()));
    expect(await problemOf(await asUser(`${cookie.slice(0, -6)}AAAA%3D`))).toBe("signed_out");
  });

  test("slides: a use after a day gives a cookie for another thirty, and 31 idle days end it", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const cookie = cookieOf(await tryCode(await mailedCode()));
    expect((await asUser(cookie)).headers.getSetCookie()).toEqual([]);
    vi.setSystemTime(Date.now() + 25 * 86_400_000);
    expect((await asUser(cookie)).headers.getSetCookie().join()).toMatch(/Max-Age=2592000/);
    vi.setSystemTime(Date.now() + 25 * 86_400_000);
    expect((await asUser(cookie)).status).toBe(200);
    vi.setSystemTime(Date.now() + 31 * 86_400_000);
    expect((await asUser(cookie)).status).toBe(401);
  });
});

test("the mail and the person's record speak the language of the page", async () => {
  await askForCode(email, { cookie: "locale=es" });
  const mail = mails.at(-1);
  expect(mail?.subject).toMatch(/^\d{6} es su código/);
  expect(mail?.html).toContain('lang="es"');
  const code = mail?.subject.slice(0, 6) ?? "";
  const response = await tryCode(code, email, { cookie: "locale=es" });
  expect((await response.json()).user.locale).toBe("es");
  const row = await database()
    .selectFrom("user")
    .select("locale")
    .where("email", "=", email)
    .executeTakeFirst();
  expect(row?.locale).toBe("es");
});
