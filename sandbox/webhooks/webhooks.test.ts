import { afterEach, expect, it, vi } from "vitest";
import { openDatabase } from "../database.ts";
import { ManualTimers, receiver } from "./test-receiver.ts";
import { Webhooks } from "./webhooks.ts";

const clock = { now: () => new Date("2026-05-01T12:00:00.900Z") };
const secret = "whsec_test";
const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
});

async function world(...answers: (number | "hang")[]) {
  const endpoint = await receiver(...answers);
  const timers = new ManualTimers();
  const db = openDatabase(":memory:");
  const webhooks = new Webhooks(db, clock, timers);
  cleanUps.push(() => webhooks.close(), endpoint.close);
  webhooks.addEndpoint("app-1", endpoint.url, secret);
  const tries = (count: number) =>
    vi.waitFor(() => expect(webhooks.log()[0]?.attempts).toHaveLength(count), { interval: 2 });
  return { ...endpoint, timers, db, webhooks, tries };
}

/** Web Crypto, so that the test does not check our code with itself. */
async function hmac(text: string): Promise<string> {
  const bytes = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", bytes.encode(secret), algorithm, false, ["sign"]);
  return Buffer.from(await crypto.subtle.sign("HMAC", key, bytes.encode(text))).toString("hex");
}

it("an event arrives once, in the envelope, signed over its raw bytes", async () => {
  const { webhooks, received, timers, tries } = await world(204);
  webhooks.emit("app-1", "enrollment.finalized", { account: { uuid: "a", first_name: "Zoë" } });
  expect(received, "emit returns before anything is sent").toHaveLength(0);
  timers.move(0);
  await tries(1);
  const [{ headers, body } = { headers: {}, body: "" }] = received;
  expect(JSON.parse(body)).toEqual({
    uuid: expect.stringMatching(/^[0-9a-f-]{36}$/),
    created_at: "2026-05-01T12:00:00.900Z",
    api_version: "v1",
    event: "enrollment.finalized",
    data: { account: { uuid: "a", first_name: "Zoë" } },
  });
  const timestamp = Date.parse("2026-05-01T12:00:00Z") / 1000;
  expect(headers["light-signature-v1"]).toBe(`${timestamp}.${await hmac(`${timestamp}.${body}`)}`);
  expect(headers["content-type"]).toBe("application/json");
  expect(webhooks.log()).toMatchObject([
    { state: "delivered", next_attempt_at: null, attempts: [{ status: 204, error: null }] },
  ]);
  timers.move(600_000);
  expect(received).toHaveLength(1);
});

it("a failing endpoint is tried at once, after 30 seconds and 5 minutes later, then never again", async () => {
  const { webhooks, received, timers, tries } = await world(500, 302, 503);
  webhooks.emit("app-1", "enrollment.finalized", {});
  timers.move(0);
  await tries(1);
  expect(webhooks.log()[0]?.next_attempt_at).toBe("2026-04-07T15:00:30.000Z");
  timers.move(29_999);
  expect(timers.count).toBe(1);
  timers.move(1);
  await tries(2);
  expect(webhooks.log()[0]?.next_attempt_at).toBe("2026-04-07T15:05:30.000Z");
  timers.move(299_999);
  expect(timers.count).toBe(1);
  timers.move(1);
  await tries(3);
  expect(webhooks.log()).toMatchObject([
    { state: "failed", next_attempt_at: null, attempts: [{ status: 500 }, { status: 302 }, { status: 503 }] },
  ]);
  expect(timers.count).toBe(0);
  expect(new Set(received.map(({ body }) => body)).size).toBe(1);
});

it("an endpoint that is down is logged with the reason and succeeds later", async () => {
  const { webhooks, timers, tries } = await world();
  const down = await receiver();
  down.close();
  const [only] = webhooks.endpoints();
  webhooks.removeEndpoint(only?.id ?? "");
  webhooks.addEndpoint("app-1", down.url, secret);
  webhooks.emit("app-1", "location.service_active", {});
  timers.move(0);
  await tries(1);
  expect(webhooks.log()[0]).toMatchObject({
    state: "pending",
    attempts: [{ status: null, error: "ECONNREFUSED" }],
  });
});

it("an endpoint that does not answer is given up after ten seconds", async () => {
  const { webhooks, received, timers, tries } = await world("hang");
  webhooks.emit("app-1", "enrollment.finalized", {});
  timers.move(0);
  await vi.waitFor(() => expect(received).toHaveLength(1), { interval: 2 });
  timers.move(9_999);
  expect(webhooks.log()[0]?.attempts).toHaveLength(0);
  timers.move(1);
  await tries(1);
  expect(webhooks.log()[0]?.attempts).toMatchObject([
    { status: null, ms: 10_000, error: "no answer within 10 s" },
  ]);
});

it("a restart takes up what was under way", async () => {
  const { webhooks, received, timers, db } = await world("hang", 200);
  webhooks.emit("app-1", "enrollment.finalized", {});
  timers.move(0);
  await vi.waitFor(() => expect(received).toHaveLength(1), { interval: 2 });
  await webhooks.close();
  expect(timers.count).toBe(0);
  const restarted = new Webhooks(db, clock, timers);
  cleanUps.push(() => restarted.close());
  expect(restarted.log()).toMatchObject([{ state: "pending", attempts: [] }]);
  timers.move(0);
  await vi.waitFor(() => expect(restarted.log()).toMatchObject([{ state: "delivered" }]), { interval: 2 });
});

it("ten minutes after the event nothing is tried any more", async () => {
  const { webhooks, received, timers, tries, db } = await world(500);
  webhooks.emit("app-1", "enrollment.finalized", {});
  timers.move(0);
  await tries(1);
  await webhooks.close();
  timers.move(600_001);
  const restarted = new Webhooks(db, clock, timers);
  cleanUps.push(() => restarted.close());
  timers.move(0);
  await vi.waitFor(() => expect(restarted.log()).toMatchObject([{ state: "failed" }]), { interval: 2 });
  expect(received).toHaveLength(1);
});

it("delivering again sends the same bytes, so that a receiver can tell the duplicate", async () => {
  const { webhooks, received, timers, tries } = await world(200);
  webhooks.emit("app-1", "enrollment.finalized", { n: 1 });
  timers.move(0);
  await tries(1);
  const again = webhooks.deliverAgain(webhooks.log()[0]?.id ?? "");
  timers.move(0);
  await vi.waitFor(() => expect(received).toHaveLength(2), { interval: 2 });
  expect(received[1]?.body).toBe(received[0]?.body);
  expect(again?.event_uuid).toBe(webhooks.log()[1]?.event_uuid);
  expect(webhooks.deliverAgain("unknown")).toBeUndefined();
});

it("an app's events go to its own endpoints only, and no secret is shown", async () => {
  const { webhooks, received, timers, tries } = await world(200);
  const other = await receiver(200);
  cleanUps.push(other.close);
  webhooks.addEndpoint("app-2", other.url, "whsec_other");
  webhooks.emit("app-2", "enrollment.finalized", {});
  webhooks.emit("app-3", "enrollment.finalized", {});
  timers.move(0);
  await tries(1);
  expect([received.length, other.received.length, webhooks.log().length]).toEqual([0, 1, 1]);
  expect(webhooks.log({ app_uuid: "app-1" })).toEqual([]);
  expect(JSON.stringify([webhooks.endpoints(), webhooks.log()])).not.toContain("whsec_");
});

it("the same address twice is one endpoint with the latest secret", async () => {
  const { webhooks, url } = await world(200);
  const again = webhooks.addEndpoint("app-1", url, "whsec_new");
  expect(webhooks.endpoints("app-1")).toEqual([again]);
});

it("what was emitted in a transaction that failed is not sent", async () => {
  const { webhooks, received, timers, db } = await world(200);
  const failing = db.transaction(() => {
    webhooks.emit("app-1", "enrollment.finalized", {});
    throw new Error("no");
  });
  expect(failing).toThrow("no");
  timers.move(0);
  await webhooks.close();
  expect([received.length, webhooks.log().length]).toEqual([0, 0]);
});

it("clearing forgets deliveries and keeps endpoints", async () => {
  const { webhooks, timers } = await world(200);
  webhooks.emit("app-1", "enrollment.finalized", {});
  webhooks.clear();
  expect([webhooks.log().length, webhooks.endpoints().length, timers.count]).toEqual([0, 1, 0]);
});
