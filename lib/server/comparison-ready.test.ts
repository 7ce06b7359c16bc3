import "./test-world.ts";
import { createHmac } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { browser } from "./test-browser.ts";
import { ask, facts, finishReading, light, lightFetch, resetLight, upload } from "./test-comparison.ts";
import { testPerson } from "./test-people.ts";

vi.hoisted(() => vi.stubEnv("LIGHT_WEBHOOK_SECRET", "the-secret-of-webhooks"));
vi.mock("next/headers", async () => (await import("./test-browser.ts")).headersMock);
vi.mock("./clock.ts", () => ({ now: async () => new Date(light.nowMs) }));
vi.stubGlobal("fetch", lightFetch);

const { lookAtComparison } = await import("./comparison-ready.ts");
const { database } = await import("./database.ts");
const { receiveWebhook } = await import("./webhook-inbox.ts");
const { tidy } = await import("./tidy.ts");

let count = 0;
let ana: { id: string; cookie: string };
beforeEach(async () => {
  resetLight();
  browser.jar.clear();
  count += 1;
  ana = await testPerson(`waits-${count}`);
});

const headers = () => ({ cookie: ana.cookie });
const jobs = async () => {
  const all = await database().selectFrom("job").selectAll().where("kind", "=", "comparison").execute();
  const mine = await database()
    .selectFrom("comparison")
    .select(["id", "light_account_uuid"])
    .where("user_id", "=", ana.id)
    .executeTakeFirst();
  return { job: all.find(({ key }) => key === mine?.id), account_uuid: mine?.light_account_uuid ?? "" };
};
/** Does the job once. @returns what it leaves: when to come again, and the notices so far */
async function look() {
  const { job } = await jobs();
  if (!job) throw new Error("no job");
  const outcome = await lookAtComparison({ ...job, data: {}, attempts: 1, lease: "l" });
  await database()
    .transaction()
    .execute(async (tx) => outcome.commit?.(tx));
  const notices = await database()
    .selectFrom("notice")
    .select("kind")
    .where("user_id", "=", ana.id)
    .execute();
  return { again: outcome.again?.getTime(), told: notices.map(({ kind }) => kind) };
}

test("who did not wait for their bill is told once that it is read, and mailed", async () => {
  await upload(headers());
  expect(await look()).toEqual({ again: light.nowMs + 60_000, told: [] });
  finishReading();
  expect(await look()).toEqual({ again: undefined, told: ["comparison_ready"] });
  expect(await look()).toEqual({ again: undefined, told: ["comparison_ready"] });
  const mails = await database().selectFrom("job").select("key").where("kind", "=", "notice_mail").execute();
  expect(mails).toHaveLength(1);
});

test("whose page showed it first is told nothing, nor is one whose bill could not be read", async () => {
  await upload(headers());
  finishReading();
  await ask("GET .", { headers: headers() });
  expect((await look()).told).toEqual([]);
  await upload(headers());
  finishReading("The PDF has too many pages.");
  expect(await look()).toEqual({ again: undefined, told: [] });
});

test("who did not wait for their meter's history is told when it is there", async () => {
  await upload(headers());
  finishReading();
  await ask("GET .", { headers: headers() });
  await ask("PUT facts", { body: facts, headers: headers() });
  await ask("POST profile", { body: { ticked: ["meter_data"] }, headers: headers() });
  expect((await look()).again).toBe(light.nowMs + 60_000);
  if (light.profile) light.profile.status = "completed";
  expect(await look()).toEqual({ again: undefined, told: ["comparison_ready"] });
});

test("a bill that is never read is asked for no longer than a day", async () => {
  await upload(headers());
  light.nowMs += 25 * 3_600_000;
  expect((await look()).again).toBeUndefined();
});

test("a visitor's bill makes no job", async () => {
  await database().deleteFrom("job").execute();
  await upload();
  expect(
    (await database().selectFrom("job").selectAll().where("kind", "=", "comparison").execute()).length,
  ).toBe(0);
});

test("a webhook brings the look forward, past the time in which an open page would ask", async () => {
  await upload(headers());
  const { job, account_uuid } = await jobs();
  expect(job?.due_at).toBe(new Date(light.nowMs + 60_000).toISOString());
  const body = JSON.stringify({
    ...{ uuid: `e-${count}`, event: "comparison_invoice.processed", created_at: "2026-11-22T12:00:00Z" },
    data: { account: { uuid: account_uuid } },
  });
  const seconds = Math.floor(light.nowMs / 1000);
  const signature = createHmac("sha256", "the-secret-of-webhooks").update(`${seconds}.${body}`).digest("hex");
  const signed = { "content-type": "application/json", "light-signature-v1": `${seconds}.${signature}` };
  await receiveWebhook(
    new Request("http://localhost:3000/api/webhooks/light", { method: "POST", body, headers: signed }),
  );
  expect((await jobs()).job?.due_at).toBe(new Date(light.nowMs + 20_000).toISOString());
});

test("a comparison goes after thirty days, and not before", async () => {
  await upload(headers());
  const aged = (days: number) =>
    database()
      .updateTable("comparison")
      .set({ uploaded_at: new Date(light.nowMs - days * 86_400_000).toISOString() })
      .where("user_id", "=", ana.id)
      .execute();
  const left = () => database().selectFrom("comparison").select("id").where("user_id", "=", ana.id).execute();
  await aged(29);
  await tidy();
  expect(await left()).toHaveLength(1);
  await aged(31);
  await tidy();
  expect(await left()).toHaveLength(0);
});
