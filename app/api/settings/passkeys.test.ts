import "#lib/server/test-world.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { auth } from "#lib/server/auth.ts";
import { listPasskeys } from "#lib/server/passkeys.ts";
import { testPasskey } from "#lib/server/test-passkey.ts";
import { type TestPerson, testPerson } from "#lib/server/test-people.ts";
import { pageRequest } from "#lib/server/test-request.ts";
import { POST as postSignInOptions } from "../auth/passkey/options/route.ts";
import { POST as postSignIn } from "../auth/passkey/route.ts";
import { DELETE as deletePasskey } from "./passkeys/[id]/route.ts";
import { POST as postOptions } from "./passkeys/options/route.ts";
import { POST as postPasskey } from "./passkeys/route.ts";

let count = 0;
let ana: TestPerson;
let ben: TestPerson;

beforeEach(async () => {
  count += 1;
  vi.useRealTimers();
  ana = await testPerson(`ana-${count}`);
  ben = await testPerson(`ben-${count}`);
});

async function givePasskey({ id: userId }: TestPerson): Promise<string> {
  const { adapter } = await auth().$context;
  const kept = { publicKey: "AA", counter: 0, deviceType: "singleDevice", backedUp: false };
  const credentialID = `credential-of-${userId}`;
  const data = { ...kept, userId, credentialID, name: "Chrome, Windows", createdAt: new Date() };
  return (await adapter.create<Record<string, unknown>, { id: string }>({ model: "passkey", data })).id;
}

const send = (route: typeof postOptions, cookie: string, body: unknown = {}, id = "") =>
  route(pageRequest("/api/settings/passkeys", body, { cookie, "x-client-address": `10.5.0.${count}` }), {
    params: Promise.resolve({ id }),
  });
const own = ({ cookie }: TestPerson) => listPasskeys(new Headers({ cookie }));
const codeOf = async (response: Response) => (await response.json()).error.code;
const answer = (id: string) => ({
  response: {
    id,
    rawId: id,
    type: "public-key",
    response: { clientDataJSON: "AA", authenticatorData: "AA", signature: "AA" },
    clientExtensionResults: {},
  },
});
const pairs = (reply: Response) =>
  reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

test("adding and removing want a session", async () => {
  for (const route of [postOptions, postPasskey, deletePasskey]) {
    expect((await send(route, "", { response: {} })).status).toBe(401);
  }
});

test("its owner removes a passkey, nobody else does", async () => {
  const id = await givePasskey(ben);
  expect((await send(deletePasskey, ana.cookie, {}, id)).status).toBe(404);
  expect(await own(ben)).toHaveLength(1);
  expect((await send(deletePasskey, ben.cookie, {}, id)).status).toBe(204);
  expect(await own(ben)).toEqual([]);
});

test("the list tells no key, and of nobody else", async () => {
  await givePasskey(ana);
  await givePasskey(ben);
  const list = await own(ana);
  expect(list).toMatchObject([{ name: "Chrome, Windows" }]);
  expect(JSON.stringify(list)).not.toContain("credential-of");
});

test("a passkey is made only within a day of signing in", async () => {
  expect((await send(postOptions, ana.cookie)).status).toBe(200);
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(Date.now() + 25 * 3_600_000);
  expect(await codeOf(await send(postOptions, ana.cookie))).toBe("sign_in_again");
});

test("what one person's browser was asked cannot be answered in another's session", async () => {
  const asked = await send(postOptions, ben.cookie);
  const cookie = `${ana.cookie}; ${pairs(asked)}`;
  expect(await codeOf(await send(postPasskey, cookie, { response: { id: "x" } }))).toBe("passkey_refused");
  expect(await own(ana)).toEqual([]);
});

test("signing in wants a true answer to what was asked; the refusal does not say whether the passkey exists", async () => {
  await givePasskey(ana);
  const refusals = [];
  for (const id of [`credential-of-${ana.id}`, "credential-of-nobody"]) {
    const asked = await send(postSignInOptions, "");
    const reply = await send(postSignIn, pairs(asked), answer(id));
    expect(reply.headers.getSetCookie()).toEqual([]);
    const { error } = await reply.json();
    refusals.push([reply.status, { ...error, request_id: "" }]);
  }
  expect(refusals[0]).toEqual([422, { code: "passkey_refused", request_id: "" }]);
  expect(refusals[1]).toEqual(refusals[0]);
  expect(await codeOf(await send(postSignIn, "", answer("any")))).toBe("passkey_refused");
});

test("what is asked at sign-in names nobody's passkeys, even with a session", async () => {
  await givePasskey(ana);
  const asked = await (await send(postSignInOptions, ana.cookie)).json();
  expect(asked.allowCredentials ?? []).toEqual([]);
});

async function addWith(device: ReturnType<typeof testPasskey>, isVerified: boolean) {
  const asked = await send(postOptions, ana.cookie);
  const { challenge, authenticatorSelection } = await asked.json();
  const made = { response: device.make(challenge, isVerified) };
  const reply = await send(postPasskey, `${ana.cookie}; ${pairs(asked)}`, made);
  return { reply, wants: authenticatorSelection.userVerification };
}

async function signInWith(device: ReturnType<typeof testPasskey>, isVerified: boolean) {
  const asked = await send(postSignInOptions, "");
  const { challenge, userVerification: wants } = await asked.json();
  const reply = await send(postSignIn, pairs(asked), { response: device.sign(challenge, isVerified) });
  return { reply, wants };
}

test("a passkey that asked for PIN, finger or face is kept and signs in", async () => {
  const device = testPasskey();
  const added = await addWith(device, true);
  expect([added.wants, added.reply.status]).toEqual(["required", 204]);
  const { reply, wants } = await signInWith(device, true);
  expect([wants, reply.status]).toEqual(["required", 204]);
  expect(reply.headers.getSetCookie().join()).toContain("__Host-porchlight-session=");
});

test("a security key that was only touched is not kept, and signs nobody in", async () => {
  const untold = await addWith(testPasskey(), false);
  expect(await codeOf(untold.reply)).toBe("passkey_refused");
  expect(await own(ana)).toEqual([]);
  const device = testPasskey();
  await addWith(device, true);
  const { reply } = await signInWith(device, false);
  expect(reply.headers.getSetCookie()).toEqual([]);
  expect(await codeOf(reply)).toBe("passkey_refused");
});
