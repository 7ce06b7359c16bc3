import "./test-world.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { browser } from "./test-browser.ts";
import {
  ask,
  facts,
  finishReading,
  light,
  lightFetch,
  pdf,
  resetLight,
  timesAsked,
  upload,
} from "./test-comparison.ts";
import { testFlow } from "./test-flows.ts";
import { signInTest, testPerson } from "./test-people.ts";

vi.mock("next/headers", async () => (await import("./test-browser.ts")).headersMock);
vi.mock("./clock.ts", () => ({ now: async () => new Date(light.nowMs) }));
vi.stubGlobal("fetch", lightFetch);

const { database } = await import("./database.ts");

const invoicePath = "/v1/account/comparison-invoice";
let count = 0;
beforeEach(() => {
  resetLight();
  browser.jar.clear();
  count += 1;
});

/** Has a bill read and confirmed in this browser, for whoever `headers` say. */
async function read(headers: Record<string, string> = {}) {
  await upload(headers);
  finishReading();
  return ask("GET .", { headers });
}
const state = async (headers: Record<string, string> = {}) => (await ask("GET .", { headers })).body.state;
/** Another browser; answers what leads back to this one. */
function otherBrowser(): () => void {
  const kept = new Map(browser.jar);
  browser.jar.clear();
  return () => {
    browser.jar.clear();
    for (const [name, value] of kept) browser.jar.set(name, value);
  };
}
const signIn = async () => ({ cookie: (await signInTest(`compares-${count}@porchlight.example`)).cookie });

test("a visitor's bill is sent on, read, and there again after a reload", async () => {
  expect(await state()).toBe("none");
  expect(await upload()).toMatchObject({ status: 202, body: { state: "reading" } });
  expect(await state()).toBe("reading");
  finishReading();
  expect((await ask("GET .")).body).toMatchObject({
    state: "read",
    reading: { kwh: "1523", charges_cents: 18_743, provider: "TXU Energy", confidence: { kwh: 0.9 } },
    facts: null,
    profile: { state: "none" },
  });
  light.asked = [];
  expect(await state()).toBe("read");
  expect(light.asked).toEqual([]);
});

test("of the file nothing is kept, nor the name that it had", async () => {
  await upload({}, pdf("the words of a bill"));
  const form = light.bodies.get(`POST ${invoicePath}`);
  const file = form instanceof FormData ? form.get("file") : null;
  if (!(file instanceof File)) throw new Error("no file was sent");
  expect([file.name, await file.text()]).toEqual(["bill.pdf", "%PDF-1.7 the words of a bill"]);
  const rows = await database().selectFrom("comparison").selectAll().execute();
  expect(JSON.stringify(rows)).not.toMatch(/words of a bill|mine\.pdf/);
});

test.each([
  ["The PDF is encrypted. Upload a copy without a password.", "encrypted"],
  ["This is a gas bill. Upload an electricity bill.", "gas"],
  ["Something that nobody has heard of.", "other"],
])("what could not be read says why: %s", async (sentence, reason) => {
  await upload();
  finishReading(sentence);
  expect((await ask("GET .")).body).toEqual({ state: "failed", reason });
  await read();
  expect(await state()).toBe("read");
});

test("another visitor, person or flow neither sees a comparison nor changes it", async () => {
  await read();
  const back = otherBrowser();
  const [ben, cy] = [await testPerson(`ben-${count}`), await testPerson(`cy-${count}`)];
  const flow = await testFlow(cy, "comparison");
  for (const headers of [{}, { cookie: ben.cookie }, flow.bySecret]) {
    expect(await state(headers)).toBe("none");
    expect((await ask("PUT facts", { body: facts, headers })).status).toBe(409);
    expect((await ask("POST choose", { body: { plan: "x", requested_at: "" }, headers })).status).toBe(409);
    expect((await ask("GET arithmetic", { headers, query: "?plan=x" })).status).toBe(404);
    expect((await ask("DELETE .", { headers })).status).toBe(204);
  }
  expect((await ask("POST profile", { body: { ticked: ["meter_data"] } })).status).toBe(401);
  back();
  expect(await state()).toBe("read");
  expect((await ask("PUT facts", { body: facts })).status).toBe(200);
});

test("a person's comparison is theirs on every device, and not the next person's in the same browser", async () => {
  const ana = await signIn();
  await read(ana);
  otherBrowser();
  expect(await state(ana)).toBe("read");
  const ben = await testPerson(`ben-${count}`);
  expect(await state({ cookie: ben.cookie })).toBe("none");
  expect(await state()).toBe("none");
});

test("who signs in in the middle goes on with what they began, and from then on it is theirs alone", async () => {
  await read();
  const ana = await signIn();
  expect(await state(ana)).toBe("read");
  expect((await ask("PUT facts", { body: facts, headers: ana })).status).toBe(200);
  expect(await state()).toBe("none");
  otherBrowser();
  expect((await ask("GET .", { headers: ana })).body).toMatchObject({
    state: "read",
    facts: { kwh: "1523" },
  });
});

test("of what a visitor began and what the person has, the newer bill stays", async () => {
  const ana = await signIn();
  await upload();
  light.nowMs += 60_000;
  const back = otherBrowser();
  await read(ana);
  back();
  expect(await state(ana)).toBe("read");
  expect((await ask("PUT facts", { body: facts, headers: ana })).status).toBe(200);
  expect(await state()).toBe("none");
  light.nowMs += 60_000;
  await upload();
  expect(await state(ana)).toBe("reading");
  expect((await ask("PUT facts", { body: facts, headers: ana })).status).toBe(409);
  otherBrowser();
  expect(await state(ana)).toBe("reading");
});

test("a flow uploads to its home's own account and sees its home's comparison alone", async () => {
  const cy = await testPerson(`cy-${count}`);
  light.accounts.push({ uuid: `account-cy-${count}`, email: cy.email });
  const { bySecret } = await testFlow(cy, "comparison");
  await read(bySecret);
  expect(light.bills.has(`account-cy-${count}`)).toBe(true);
  expect(timesAsked("POST /v1/app/accounts")).toBe(0);
  expect(await state(bySecret)).toBe("read");
  expect(await state({ cookie: cy.cookie })).toBe("none");
});

test("two bills at once make one account and one comparison", async () => {
  const ana = await signIn();
  let open = () => {};
  light.gate = new Promise((resolve) => {
    open = resolve;
  });
  const both = [upload(ana, pdf("one")), upload(ana, pdf("other"))];
  await vi.waitFor(() => expect(timesAsked("POST /v1/app/accounts")).toBe(1));
  // Time enough for the other to ask too, if it did not wait.
  for (let turn = 0; turn < 200; turn += 1) await new Promise(setImmediate);
  open();
  const replies = await Promise.all(both);
  expect(replies.map(({ status }) => status)).toEqual([202, 202]);
  expect(timesAsked("POST /v1/app/accounts")).toBe(1);
  expect(timesAsked(`POST ${invoicePath}`)).toBe(2);
  finishReading();
  expect(await state(ana)).toBe("read");
});

test("an account whose answer is lost is found and not made again", async () => {
  light.lost.add("POST /v1/app/accounts");
  expect((await upload()).status).toBe(202);
  expect(timesAsked("POST /v1/app/accounts")).toBe(1);
  light.lost.add("GET /v1/app/accounts");
  browser.jar.clear();
  expect((await upload()).status).toBe(502);
  light.lost.clear();
  expect((await upload()).status).toBe(202);
  expect(timesAsked("POST /v1/app/accounts")).toBe(2);
});

test("a bill whose answer is lost is found by asking, and sent once", async () => {
  light.lost.add(`POST ${invoicePath}`);
  expect((await upload()).status).toBe(202);
  expect(timesAsked(`POST ${invoicePath}`)).toBe(1);
  finishReading();
  expect(await state()).toBe("read");
});

test("a bill of which nothing shows is not taken for sent, and the one before stays", async () => {
  await read();
  light.refused.set(`POST ${invoicePath}`, 500);
  expect((await upload()).body).toMatchObject({ error: { code: "light_down" } });
  expect(await state()).toBe("read");
});

test("a Light that has lost the bill has none, and one that has lost the account is given another", async () => {
  await upload();
  light.bills.clear();
  expect(await state()).toBe("none");
  light.accounts.length = 0;
  await database().deleteFrom("account_token").execute();
  expect((await upload()).status).toBe(202);
});

test.each([
  [413, "file_too_large"],
  [415, "file_type"],
])("what Light says of a file with %s is said", async (status, code) => {
  light.refused.set(`POST ${invoicePath}`, status);
  expect((await upload()).body).toMatchObject({ error: { code } });
});

test("a forgotten comparison is gone, the person's and the browser's", async () => {
  await read();
  const ana = await signIn();
  expect((await ask("DELETE .", { headers: ana })).status).toBe(204);
  expect(await state(ana)).toBe("none");
  expect(await state()).toBe("none");
});

test("an address may send twenty bills an hour", async () => {
  const headers = { "x-client-address": `10.200.0.${count}` };
  for (let sent = 0; sent < 20; sent += 1) expect((await upload(headers)).status).toBe(202);
  expect((await upload(headers)).status).toBe(429);
});
