import { afterEach, expect, it, vi } from "vitest";
import { openDatabase } from "../database.ts";
import { releaseOrder } from "./release-order.ts";
import { SwitchInput } from "./switches.ts";
import { ManualTimers, receiver } from "./test-receiver.ts";
import { Webhooks } from "./webhooks.ts";

const clock = { now: () => new Date("2026-05-01T12:00:00Z") };
const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
});

async function world() {
  const endpoint = await receiver(200);
  const timers = new ManualTimers();
  const db = openDatabase(":memory:");
  const webhooks = new Webhooks(db, clock, timers);
  cleanUps.push(() => webhooks.close(), endpoint.close);
  const { id } = webhooks.addEndpoint("app-1", endpoint.url, "s");
  const order = (wish: object) => webhooks.switches.add(SwitchInput.parse(wish));
  const emit = (event: string, uuid = "a") => webhooks.emit("app-1", event, { account: { uuid } });
  const arrived = () => endpoint.received.map(({ body }): string => JSON.parse(body).event);
  const settled = async (count: number) => {
    await vi.waitFor(() => expect(endpoint.received).toHaveLength(count), { interval: 2 });
    const done = () => webhooks.log({ state: "delivered" });
    await vi.waitFor(() => expect(done()).toHaveLength(count), { interval: 2 });
  };
  return { ...endpoint, timers, db, webhooks, id, order, emit, arrived, settled };
}

it("what is dropped never arrives and stands in the log; the next one arrives", async () => {
  const { order, emit, timers, webhooks, arrived, settled } = await world();
  order({ kind: "drop", times: 1 });
  emit("first");
  emit("second");
  timers.move(600_000);
  await settled(1);
  expect(arrived()).toEqual(["second"]);
  expect(webhooks.log()).toMatchObject([
    { event: "second", state: "delivered", marks: [] },
    { event: "first", state: "dropped", marks: ["drop"], attempts: [], next_attempt_at: null },
  ]);
});

it("a duplicate is the same event twice at once", async () => {
  const { order, emit, timers, received, settled } = await world();
  order({ kind: "duplicate" });
  emit("once");
  timers.move(0);
  await settled(2);
  expect(received[0]?.body).toBe(received[1]?.body);
});

it("a delay holds an event back for so long, and no longer", async () => {
  const { order, emit, timers, settled, webhooks } = await world();
  order({ kind: "delay", delay_ms: 5_000 });
  emit("late");
  timers.move(4_999);
  expect(webhooks.log()).toMatchObject([
    { state: "pending", marks: ["delay"], next_attempt_at: "2026-04-07T15:00:05.000Z", attempts: [] },
  ]);
  timers.move(1);
  await settled(1);
});

it("held events wait as long as they must and go out in the order that is asked for", async () => {
  const { order, emit, timers, webhooks, arrived, settled, db } = await world();
  order({ kind: "hold" });
  for (const event of ["one", "two", "three"]) emit(event);
  timers.move(3_600_000);
  expect(arrived()).toEqual([]);
  expect(webhooks.log({ state: "held" })).toHaveLength(3);
  const again = new Webhooks(db, clock, timers);
  cleanUps.push(() => again.close());
  expect(again.held("app-1"), "a restart forgets none").toEqual(webhooks.held());
  expect(webhooks.held("app-2")).toEqual([]);
  webhooks.release(releaseOrder(webhooks.held(), "reversed"));
  await settled(3);
  expect(arrived()).toEqual(["three", "two", "one"]);
  expect(webhooks.log()[0]?.marks).toEqual(["hold", "released"]);
});

it("a switch is for its event, endpoint, app and account alone", async () => {
  const { order, emit, webhooks, id } = await world();
  order({ kind: "drop", event: "wanted" });
  order({ kind: "drop", account_uuid: "b" });
  order({ kind: "drop", endpoint_id: "another" });
  order({ kind: "drop", app_uuid: "app-2" });
  const states = [emit("wanted"), emit("other"), emit("other", "b")].flat().map(({ state }) => state);
  expect(states).toEqual(["dropped", "pending", "dropped"]);
  order({ kind: "drop", endpoint_id: id });
  expect(emit("other")).toMatchObject([{ state: "dropped" }]);
  expect(webhooks.switches.list().map(({ hits }) => hits)).toEqual([1, 1, 0, 0, 1]);
});

it("one delivery is dropped by hand while it waits, not once it has arrived", async () => {
  const { emit, timers, webhooks, settled } = await world();
  const [first] = emit("first");
  emit("second");
  expect(webhooks.drop(first?.id ?? "")).toBe(true);
  timers.move(0);
  await settled(1);
  expect(webhooks.log({ state: "dropped" })).toMatchObject([{ event: "first", marks: ["drop"] }]);
  expect(webhooks.drop(webhooks.log({ state: "delivered" })[0]?.id ?? "")).toBe(false);
});

it("a shuffle keeps each and moves some", () => {
  const ids = ["a", "b", "c", "d"];
  const places = [0.3, 0.1, 0.4, 0.2];
  expect(releaseOrder(ids, "shuffled", () => places.shift() ?? 0)).toEqual(["b", "d", "a", "c"]);
  expect(releaseOrder(ids, "sent")).toEqual(ids);
});
