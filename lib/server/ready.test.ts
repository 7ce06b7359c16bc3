import "./test-world.ts";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { GET as health } from "../../app/api/health/route.ts";
import { GET as ready } from "../../app/api/ready/route.ts";
import { database } from "./database.ts";
import { lastWorkerBeat, workerBeat } from "./ready.ts";
import { noParams } from "./test-request.ts";

const light = vi.fn<() => Promise<Response>>();
const minuteMs = 60_000;

beforeAll(() => {
  vi.stubGlobal("fetch", light);
  vi.useFakeTimers({ toFake: ["Date", "performance", "setTimeout", "clearTimeout"] });
});
beforeEach(async () => {
  light.mockReset().mockImplementation(async () => new Response(null, { status: 404 }));
  // Past what the test before has seen.
  vi.advanceTimersByTime(minuteMs);
  await database().deleteFrom("setting").execute();
  await workerBeat();
});
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function look() {
  const reply = await ready(new Request("http://localhost:3000/api/ready"), noParams);
  return { status: reply.status, ...(await reply.json()) };
}

test("an instance with its database, Light and a worker is ready", async () => {
  expect(await look()).toEqual({
    status: 200,
    is_ready: true,
    parts: {
      process: { is_ready: true },
      database: { is_ready: true },
      light: { is_ready: true },
      worker: { is_ready: true },
    },
  });
});

test.each([
  ["cannot be reached", () => Promise.reject(new Error("secret.internal refused")), "not reachable"],
  ["fails", async () => new Response(null, { status: 503 }), "fails"],
])(
  "when Light %s the instance is not ready and says so, without the error's words",
  async (_, answer, why) => {
    light.mockImplementation(answer);
    const state = await look();
    expect(state).toMatchObject({ status: 503, parts: { light: { is_ready: false, why } } });
    expect(state.parts.database.is_ready).toBe(true);
    expect(JSON.stringify(state)).not.toContain("secret");
  },
);

test("over a database that was not migrated it says what to run", async () => {
  const rename = (from: string, to: string) =>
    sql`update kysely_migration set name = ${to} where name = ${from}`.execute(database());
  await rename("0007-flows", "9999-later");
  const state = await look();
  await rename("9999-later", "0007-flows");
  expect(state).toMatchObject({
    status: 503,
    parts: {
      database: { is_ready: false, why: "run npm run migrate" },
      worker: { is_ready: false, why: "waits for the database" },
    },
  });
});

test("a Light that never answers keeps nobody waiting longer than the deadline", async () => {
  light.mockReturnValue(new Promise(() => {}));
  const looking = look();
  await vi.advanceTimersByTimeAsync(1_500);
  expect(await looking).toMatchObject({ status: 503, parts: { light: { why: "no answer in time" } } });
});

test("a worker that has not beaten for a minute, or never, is missed", async () => {
  vi.advanceTimersByTime(61_000);
  expect(await look()).toMatchObject({ status: 503, parts: { worker: { why: "last beat 61 s ago" } } });
  await workerBeat();
  vi.advanceTimersByTime(4_000);
  expect(await look()).toMatchObject({ status: 200 });
  await database().deleteFrom("setting").execute();
  vi.advanceTimersByTime(4_000);
  expect(await look()).toMatchObject({ status: 503, parts: { worker: { why: "has never beaten" } } });
});

test("each beat takes the last one's place", async () => {
  vi.advanceTimersByTime(5_000);
  await workerBeat();
  expect((await lastWorkerBeat())?.getTime()).toBe(Date.now());
  expect(await database().selectFrom("setting").selectAll().execute()).toHaveLength(1);
});

test("however often it is asked, Light is asked every three seconds, without a token", async () => {
  await Promise.all([look(), look(), look()]);
  await look();
  expect(light).toHaveBeenCalledTimes(1);
  expect(JSON.stringify(light.mock.calls)).not.toMatch(/authorization/i);
  vi.advanceTimersByTime(3_001);
  await look();
  expect(light).toHaveBeenCalledTimes(2);
});

test("being alive asks nothing of anybody", async () => {
  const query = vi.spyOn(database(), "getExecutor");
  const reply = await health(new Request("http://localhost:3000/api/health"), noParams);
  expect(reply.status).toBe(200);
  expect(light).not.toHaveBeenCalled();
  expect(query).not.toHaveBeenCalled();
});
