import { expect, it } from "vitest";
import { splitPair, statusPairs } from "../status/pairs.ts";
import { billedHome } from "../testing/billed-home.ts";
import { newCustomer } from "../testing/customer.ts";
import { type TestSandbox, testSandbox } from "../testing/test-sandbox.ts";
import type { NextEvent } from "./next-events.ts";

const read = async (sandbox: TestSandbox, uuid: string) =>
  (await sandbox.call("GET", `/__sandbox/accounts/${uuid}`)).body;
const nextOf = async (sandbox: TestSandbox, uuid: string): Promise<NextEvent[]> =>
  (await read(sandbox, uuid)).next;
const send = (sandbox: TestSandbox, { call }: NextEvent) =>
  sandbox.call(call.method, call.path, { body: call.body });

async function at(pair: (typeof statusPairs)[number]) {
  const sandbox = await testSandbox();
  const { uuid } = await newCustomer(sandbox);
  const body = { ...splitPair(pair), hold: false };
  await sandbox.call("POST", `/__sandbox/accounts/${uuid}/status`, { body });
  return { sandbox, uuid };
}

for (const pair of statusPairs) {
  it(`from ${pair} every event that is offered happens, and leads where it says`, async () => {
    const offered = await at(pair).then(({ sandbox, uuid }) => nextOf(sandbox, uuid));
    expect(new Set(offered.map(({ id }) => id)).size).toBe(offered.length);
    expect(offered.length).toBeGreaterThan(0);
    for (const { id } of offered) {
      const { sandbox, uuid } = await at(pair);
      const event = (await nextOf(sandbox, uuid)).find((each) => each.id === id);
      if (!event) throw new Error(`${id} is gone`);
      const { status } = await send(sandbox, event);
      expect([id, status]).toEqual([id, expect.toSatisfy((code: number) => code === 200 || code === 201)]);
      if (event.group === "status" && id.includes(":")) {
        const { status, status_reason } = await read(sandbox, uuid);
        expect(`${status}:${status_reason}`).toBe(id);
      }
    }
  });
}

async function home() {
  const sandbox = await testSandbox();
  const billed = await billedHome(sandbox);
  await sandbox.clock({ advance: "+20d" });
  const { uuid } = billed;
  const press = async (start: string) => {
    const event = (await nextOf(sandbox, uuid)).find(({ id }) => id.startsWith(start));
    if (!event) throw new Error(`${start} is not offered`);
    return send(sandbox, event);
  };
  const ids = async () => (await nextOf(sandbox, uuid)).map(({ id }) => id);
  return { ...billed, sandbox, press, ids };
}

it("a bill made now goes on from the last one, and the next one from it", async () => {
  const { press, bills, ids, sandbox } = await home();
  const [before] = await bills();
  const { status, body } = await press("bill");
  const [latest] = await bills();
  expect([status, latest.number]).toEqual([201, body.number]);
  expect(latest.billing_period_end).toBe("2026-04-26");
  expect(latest.billing_period_start > before.billing_period_end).toBe(true);
  expect(await ids(), "nothing is left to be billed today").not.toContain("bill");
  await sandbox.clock({ advance: "+40d" });
  const [next] = await bills();
  expect(next.billing_period_start).toBe("2026-04-27");
});

it("a charge succeeds, or fails although the card is good", async () => {
  const { press, bill, ids } = await home();
  const { body } = await press("fail-charge:");
  expect(body.outcome).toBe("failed");
  expect((await bill(body.invoice.number)).payments).toMatchObject([{ status: "failed" }]);
  expect((await press("charge:")).body.outcome).toBe("succeeded");
  expect((await bill(body.invoice.number)).paid_at).not.toBeNull();
  expect(await ids()).not.toContain(`charge:${body.invoice.number}`);
});

it("the clock goes to what comes next, and then it has happened", async () => {
  const { press, bills, sandbox, uuid } = await home();
  const count = (await bills()).length;
  await press("clock:bill");
  expect(await bills()).toHaveLength(count + 1);
  const { coming, contracts } = await read(sandbox, uuid);
  const times = coming.map(({ at }: { at: string }) => at);
  expect(times).toEqual([...times].sort());
  await press("clock:renewal");
  const { now } = (await sandbox.call("GET", "/__sandbox/clock")).body;
  const days = (Date.parse(contracts[0].contract_end) - Date.parse(now.slice(0, 10))) / 86_400_000;
  expect(days).toBe(90);
});

it("service ends tonight, and the history comes at a call", async () => {
  const { press, sandbox, uuid } = await home();
  await press("end-service");
  await sandbox.clock({ advance: "+1d" });
  expect(await read(sandbox, uuid)).toMatchObject({ status_reason: "cancelled_post_start" });

  const ready = await at("ready/service_pending");
  const history = (await nextOf(ready.sandbox, ready.uuid)).find(({ id }) => id === "usage-history");
  expect((await send(ready.sandbox, history ?? failed())).body.has_usage_history).toBe(true);
  expect((await nextOf(ready.sandbox, ready.uuid)).map(({ id }) => id)).not.toContain("usage-history");
});

it("what cannot happen is refused", async () => {
  const { sandbox, uuid, press } = await home();
  const call = (end: string, body: object = {}) =>
    sandbox.call("POST", `/__sandbox/accounts/${uuid}/${end}`, { body });
  await press("bill");
  expect((await call("bill")).status).toBe(409);
  expect((await call("charge", { number: "none" })).status).toBe(404);
  expect((await call("end-service", { final_service_date: "2020-01-01" })).status).toBe(422);
  const { uuid: fresh } = await newCustomer(sandbox);
  for (const end of ["bill", "charge", "usage-history", "end-service"]) {
    const body = end === "charge" ? { number: "none" } : {};
    expect((await sandbox.call("POST", `/__sandbox/accounts/${fresh}/${end}`, { body })).status).toBe(404);
  }
});

it("the operations are those of the OpenAPI file", async () => {
  const sandbox = await testSandbox();
  const { paths } = (await sandbox.call("GET", "/v1/openapi.json")).body;
  const { body } = await sandbox.call("GET", "/__sandbox/operations");
  const listed = Object.entries<object>(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(
    body.map(({ method, path }: { method: string; path: string }) => `${method} ${path}`).sort(),
  ).toEqual(listed.sort());
});

function failed(): never {
  throw new Error("not offered");
}
