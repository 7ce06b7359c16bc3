import "#lib/server/test-world.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { problem } from "#lib/domain/problem.ts";
import { auth } from "#lib/server/auth.ts";
import { database } from "#lib/server/database.ts";
import type { Mail } from "#lib/server/mail.ts";
import { type TestPerson, testPerson } from "#lib/server/test-people.ts";
import { pageRequest } from "#lib/server/test-request.ts";
import { POST as postToken } from "../tokens/route.ts";
import { POST as postAgain } from "./again/route.ts";
import { POST as postEmailCode } from "./code/route.ts";
import { POST as postEmail } from "./route.ts";

const world = vi.hoisted(() => ({ mails: [] as Mail[], update: vi.fn() }));
vi.mock("#lib/server/mail.ts", () => ({ sendMail: async (mail: Mail) => void world.mails.push(mail) }));
vi.mock("#lib/server/clock.ts", () => ({ now: async () => new Date() }));
vi.mock("#lib/server/app-light.ts", () => ({ appLight: () => ({ updateAccount: world.update }) }));

let count = 0;
let ana: TestPerson;
let ben: TestPerson;

beforeEach(async () => {
  count += 1;
  vi.useRealTimers();
  world.mails.length = 0;
  world.update.mockReset().mockResolvedValue({});
  ana = await testPerson(`ana-${count}`);
  ben = await testPerson(`ben-${count}`);
});

const send = (route: typeof postEmail, cookie: string, body: unknown = {}) =>
  route(pageRequest("/api/settings/email", body, { cookie, "x-client-address": `10.6.0.${count}` }), {
    params: Promise.resolve({}),
  });
const codeOf = async (response: Response) => (await response.json()).error.code;
const mailedCode = () => world.mails.at(-1)?.subject.match(/\d{6}/)?.[0] ?? "no code";
const wrongOf = (code: string) => (code === "000000" ? "000001" : "000000");
const emailOf = async ({ id }: TestPerson) =>
  (await database().selectFrom("user").select("email").where("id", "=", id).executeTakeFirst())?.email;

const fresh = () => `new-${count}@porchlight.example`;
const ask = (email = fresh()) => send(postEmailCode, ana.cookie, { email });
const confirm = (code: string, email = fresh()) => send(postEmail, ana.cookie, { email, code });

test("a new e-mail needs the code that was mailed to it; then Light has it and the old one is told", async () => {
  await ask();
  expect(world.mails.map(({ to }) => to)).toEqual([fresh()]);
  expect((await confirm(mailedCode())).status).toBe(200);
  expect(await emailOf(ana)).toBe(fresh());
  expect(world.update.mock.calls[0]?.[0]).toEqual({
    params: { account_uuid: ana.home.light_account_uuid },
    body: { email: fresh() },
  });
  const notice = world.mails.at(-1);
  expect(notice?.to).toBe(ana.email);
  expect(notice?.text).not.toContain(fresh());
});

test("a new e-mail is not taken without the code, nor with a sign-in code", async () => {
  await ask();
  const forSignIn = await auth().api.createVerificationOTP({ body: { email: fresh(), type: "sign-in" } });
  for (const code of [wrongOf(mailedCode()), forSignIn]) {
    expect(await codeOf(await confirm(code))).toBe("code_wrong");
  }
  expect(await emailOf(ana)).toBe(ana.email);
});

test("after five wrong tries the right code is dead too", async () => {
  await ask();
  const code = mailedCode();
  for (let tries = 0; tries < 5; tries += 1) await confirm(wrongOf(code));
  expect(await codeOf(await confirm(code))).toBe("code_expired");
});

test("a person may try fifteen codes in ten minutes, whatever the addresses that they are for", async () => {
  const statuses: number[] = [];
  for (let tries = 0; tries < 16; tries += 1) {
    statuses.push((await confirm("000000", `${tries}-${fresh()}`)).status);
  }
  expect([statuses[14], statuses[15]]).toEqual([422, 429]);
});

test("a code for one person or address opens no other", async () => {
  await ask();
  const code = mailedCode();
  const byBen = await send(postEmail, ben.cookie, { email: fresh(), code });
  expect(await codeOf(byBen)).toBe("code_expired");
  expect(await codeOf(await confirm(code, `x-${fresh()}`))).toBe("code_expired");
});

test("an address that somebody has looks the same until its code is given, and is never taken over", async () => {
  const free = await ask();
  const freeMail = world.mails.at(-1);
  const taken = await ask(ben.email);
  expect([taken.status, await taken.text()]).toEqual([free.status, await free.text()]);
  const bare = (mail?: Mail) => mail?.text.replace(/\d{6}/, "#");
  expect(bare(world.mails.at(-1))).toBe(bare(freeMail));
  expect(await codeOf(await confirm(wrongOf(mailedCode()), ben.email))).toBe("code_wrong");
  expect(await codeOf(await confirm(mailedCode(), ben.email))).toBe("email_taken");
  expect([await emailOf(ana), await emailOf(ben)]).toEqual([ana.email, ben.email]);
});

test("a new e-mail wants a sign-in of the last day", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(Date.now() + 25 * 3_600_000);
  expect(await codeOf(await ask())).toBe("sign_in_again");
  expect(await codeOf(await confirm("000000"))).toBe("sign_in_again");
  expect(await codeOf(await send(postToken, ana.cookie, { name: "Sheet" }))).toBe("sign_in_again");
  expect(world.mails).toEqual([]);
});

test("an address that Light missed can be sent again", async () => {
  world.update.mockRejectedValueOnce(problem("light_down"));
  await ask();
  const reply = await confirm(mailedCode());
  expect((await reply.json()).homes).toMatchObject([{ problem: "light_down" }]);
  expect((await (await send(postAgain, ana.cookie)).json()).homes).toMatchObject([{ problem: null }]);
  expect(world.update.mock.calls.at(-1)?.[0].body).toEqual({ email: fresh() });
});
