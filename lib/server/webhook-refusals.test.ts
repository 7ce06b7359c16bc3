import "./test-world.ts";
import { afterEach, expect, test, vi } from "vitest";

vi.hoisted(() => vi.stubEnv("LIGHT_WEBHOOK_SECRET", "the-secret-of-these-tests"));
vi.mock("./clock.ts", () => ({ now: async () => new Date() }));

const { database } = await import("./database.ts");
const { receiveWebhook } = await import("./webhook-inbox.ts");
const { refusedLastHour } = await import("./webhook-refusals.ts");

const minuteMs = 60_000;
const rows = () =>
  database().selectFrom("setting").selectAll().where("name", "like", "webhooks_refused %").execute();
const sendBadlySigned = () =>
  receiveWebhook(
    new Request("http://localhost:3000/api/webhooks/light", {
      method: "POST",
      headers: { "content-type": "application/json", "light-signature-v1": "1.00" },
      body: "{}",
    }),
  );

afterEach(() => vi.useRealTimers());

/** Three that are refused, and the second after which they are written. */
async function refuseThree(): Promise<void> {
  for (let index = 0; index < 3; index += 1)
    await expect(sendBadlySigned()).rejects.toMatchObject({ code: "signature_refused" });
  const before = await refusedLastHour();
  await vi.advanceTimersByTimeAsync(1_000);
  await vi.waitFor(async () => expect(await refusedLastHour()).toBe(before + 3));
}

test("webhooks that are refused for their signature are counted for an hour, and no row stays", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: new Date("2026-11-21T18:00:10Z") });
  await refuseThree();
  await refuseThree();
  expect(await rows()).toEqual([{ name: "webhooks_refused 2026-11-21T18:00", value: "6" }]);
  await database().insertInto("setting").values({ name: "a setting of another", value: "1" }).execute();
  vi.setSystemTime(Date.now() + 59 * minuteMs);
  expect(await refusedLastHour()).toBe(6);
  vi.setSystemTime(Date.now() + 2 * minuteMs);
  expect(await refusedLastHour()).toBe(0);
  vi.setSystemTime(Date.now() + 70 * minuteMs);
  await refuseThree();
  await vi.waitFor(async () => expect(await rows()).toHaveLength(1));
  expect(
    await database()
      .selectFrom("setting")
      .select("name")
      .where("name", "=", "a setting of another")
      .execute(),
  ).toHaveLength(1);
});
