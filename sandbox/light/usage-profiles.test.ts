import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fetchProfile } from "../comparison/usage-profile.ts";
import { newCustomer } from "../testing/customer.ts";
import { servedHome } from "../testing/home.ts";
import { appToken, type TestSandbox, testSandbox } from "../testing/test-sandbox.ts";
import { comparedIn, readBillOf, readMarch, upload } from "../testing/uploaded-bill.ts";
import { noteNextMoment } from "./enrollment-steps.ts";

const LIGHT_WEBHOOK = { LIGHT_WEBHOOK_URL: "http://127.0.0.1:9/hook", LIGHT_WEBHOOK_SECRET: "whsec_1" };
const events = (sandbox: TestSandbox) =>
  sandbox.world.webhooks
    .log()
    .filter(({ event }) => event.startsWith("usage_profile."))
    .map(({ event, payload }) => ({ event, payload }));
const listen = ({ world }: TestSandbox) => {
  const { LIGHT_WEBHOOK_URL: url, LIGHT_WEBHOOK_SECRET: secret } = LIGHT_WEBHOOK;
  world.webhooks.addEndpoint(world.credentials.defaultApp().uuid, url, secret);
};

it("a profile is pending for twenty seconds, then has the whole months of a year and tells so", async () => {
  const { sandbox, customer, esi_id, fetchProfile, profile } = await readBillOf();
  listen(sandbox);
  const { status, body } = await fetchProfile();
  const pending = {
    uuid: body.uuid,
    status: "pending",
    utility_account_number: esi_id,
    error_message: null,
    created_at: "2026-04-07T15:00:00.000Z",
    start_date: null,
    end_date: null,
    monthly_usage: null,
  };
  expect([status, body]).toEqual([202, pending]);
  await sandbox.clock({ advance: "19s" });
  expect(await profile(body.uuid)).toEqual(pending);
  expect(events(sandbox)).toEqual([]);
  await sandbox.clock({ advance: "1s" });
  const completed = await profile(body.uuid);
  expect(completed).toMatchObject({
    ...pending,
    status: "completed",
    start_date: "2025-04-01",
    end_date: "2026-04-06",
    monthly_usage: expect.any(Array),
  });
  const months: { year: number; month: number; consumption: string }[] = completed.monthly_usage;
  const names = months.map(({ year, month }) => `${year}-${month}`);
  expect(names.slice(0, 1).concat(names.slice(-1))).toEqual(["2025-4", "2026-3"]);
  expect(names).toHaveLength(12);
  const kwh = months.map(({ consumption }) => Number(consumption));
  expect(Math.min(...kwh)).toBeGreaterThan(200);
  expect(events(sandbox)).toMatchObject([
    {
      event: "usage_profile.completed",
      payload: { data: { account: { uuid: customer.uuid }, usage_profile: completed } },
    },
  ]);
});

it("a meter is not fetched twice, neither while it is under way nor once it is there", async () => {
  const { sandbox, fetchProfile, esi_id } = await readBillOf();
  const { uuid } = (await fetchProfile()).body;
  expect((await fetchProfile()).body).toMatchObject({ uuid, status: "pending" });
  await sandbox.clock({ advance: "20s" });
  expect((await fetchProfile()).body).toMatchObject({ uuid, status: "completed" });
  const another = await comparedIn(sandbox, esi_id);
  expect((await another.fetchProfile()).body).toMatchObject({ uuid, status: "completed" });
});

it("a customer's own home has in its profile what its usage pages show", async () => {
  const home = await servedHome();
  const { sandbox, customer } = home;
  const location = sandbox.world.accounts.location(customer.uuid);
  if (!location) throw new Error("no location");
  sandbox.world.accounts.saveLocation({ ...location, usage_variant: "solar", has_missing_days: 0 });
  await sandbox.clock({ now: "2026-08-04T15:00:00Z" });
  const app_uuid = sandbox.world.credentials.defaultApp().uuid;
  const { uuid } = fetchProfile(sandbox.world, {
    ...{ app_uuid, account_uuid: customer.uuid, esi_id: location.esi_id, has_solar: false },
  });
  noteNextMoment(sandbox.world, customer.uuid);
  await sandbox.clock({ advance: "20s" });
  const { months } = (await home.at("/usage/monthly")).body;
  const shown = months.find(({ month }: { month: string }) => month === "2026-06");
  expect(sandbox.world.usageProfiles.find(uuid)?.monthly_usage).toContainEqual({
    ...{ year: 2026, month: 6, consumption: shown.consumption, generation: shown.generation },
  });
  expect(Number(shown.generation)).toBeGreaterThan(50);
});

it("a home whose bill tells of panels sends power out in its profile, another does not", async () => {
  const sent = async (has_solar: boolean) => {
    const { sandbox, fetchProfile, profile } = await readBillOf({ reading: { has_solar } });
    const { uuid } = (await fetchProfile()).body;
    await sandbox.clock({ advance: "20s" });
    const months: { generation: string }[] = (await profile(uuid)).monthly_usage;
    return months.reduce((sum, { generation }) => sum + Number(generation), 0);
  };
  expect(await sent(false)).toBe(0);
  expect(await sent(true)).toBeGreaterThan(500);
});

it("904 Switchback Ln never has data; 905 has them at the second fetch", async () => {
  const outcomes = async (houseNumber: string) => {
    const { sandbox, fetchProfile, profile } = await readBillOf({ houseNumber });
    listen(sandbox);
    const seen: unknown[] = [];
    const uuids = new Set<string>();
    for (const _ of [1, 2]) {
      const { uuid } = (await fetchProfile()).body;
      uuids.add(uuid);
      await sandbox.clock({ advance: "20s" });
      const { status, error_message } = await profile(uuid);
      seen.push([status, error_message]);
    }
    expect(uuids.size, "after a failure a new one is fetched").toBe(2);
    return { seen, events: events(sandbox) };
  };
  const noData = ["failed", "Smart Meter Texas has no interval data for this meter."];
  const never = await outcomes("904");
  expect(never.seen).toEqual([noData, noData]);
  expect(never.events[0]).toMatchObject({
    event: "usage_profile.failed",
    payload: { data: { usage_profile: { status: "failed", error_message: noData[1] } } },
  });
  const silent = ["failed", "Smart Meter Texas did not answer. Try again."];
  expect((await outcomes("905")).seen).toEqual([silent, ["completed", null]]);
});

it("readings arrive although the enrollment is forgotten meanwhile", async () => {
  const { sandbox, customer, fetchProfile, profile } = await readBillOf();
  const { uuid } = (await fetchProfile()).body;
  await customer.send("POST", "/v1/account/sandbox/delete-enrollment");
  await sandbox.clock({ advance: "20s" });
  expect((await profile(uuid)).status).toBe("completed");
});

it("a number that no home has fails", async () => {
  const utility_account_number = "10443720000000000";
  const { sandbox, fetchProfile, profile } = await readBillOf({ reading: { utility_account_number } });
  const { uuid } = (await fetchProfile()).body;
  await sandbox.clock({ advance: "20s" });
  expect((await profile(uuid)).error_message).toBe("Smart Meter Texas does not know this ESI ID.");
});

it("nothing is fetched without consent, nor for a bill that is unknown, unread or without a number", async () => {
  const { sandbox, uuid } = await readBillOf();
  const fetched = (body: object, token = appToken) =>
    sandbox.call("POST", "/v1/app/usage-profiles/fetch", { token, body });
  const yes = { user_authorizes_usage_fetch: true };
  const refused = await fetched({ comparison_invoice_uuid: uuid, user_authorizes_usage_fetch: false });
  expect([refused.status, refused.body.details]).toEqual([
    422,
    [{ field: "user_authorizes_usage_fetch", message: "must be true" }],
  ]);
  expect((await fetched({ comparison_invoice_uuid: uuid })).status).toBe(422);
  expect((await fetched({ comparison_invoice_uuid: "none", ...yes })).status).toBe(404);
  const other = (await sandbox.call("POST", "/__sandbox/apps", { body: { name: "Other" } })).body.token;
  expect((await fetched({ comparison_invoice_uuid: uuid, ...yes }, other)).status).toBe(404);
  expect(sandbox.world.usageProfiles.of(sandbox.world.accounts.all()[0]?.uuid ?? "")).toEqual([]);

  const nameless = await readBillOf({ reading: { utility_account_number: null } });
  expect((await nameless.fetchProfile()).status).toBe(422);
  const problem = "This does not look like an electricity bill.";
  expect((await (await readBillOf({ reading: { problem } })).fetchProfile()).status).toBe(422);

  const slow = await testSandbox({}, ":memory:", () => new Promise(() => {}));
  const { body } = await upload(slow, await newCustomer(slow));
  const early = { comparison_invoice_uuid: body.uuid, ...yes };
  const answer = await slow.call("POST", "/v1/app/usage-profiles/fetch", { token: appToken, body: early });
  expect(answer.status).toBe(409);
});

it("a profile is its app's alone", async () => {
  const { sandbox, fetchProfile } = await readBillOf();
  const { uuid } = (await fetchProfile()).body;
  const other = (await sandbox.call("POST", "/__sandbox/apps", { body: { name: "Other" } })).body.token;
  const path = `/v1/app/usage-profiles/${uuid}`;
  expect((await sandbox.call("GET", path, { token: appToken })).status).toBe(200);
  expect((await sandbox.call("GET", path, { token: other })).status).toBe(404);
});

it("a control call completes it or makes it fail, once, and the inspector offers both", async () => {
  const { sandbox, customer, fetchProfile, profile } = await readBillOf();
  const force = (outcome: string) =>
    sandbox.call("POST", `/__sandbox/accounts/${customer.uuid}/usage-profile`, { body: { outcome } });
  const read = async () => (await sandbox.call("GET", `/__sandbox/accounts/${customer.uuid}`)).body;
  const offered = async () => (await read()).next.map(({ id }: { id: string }) => id);
  expect((await force("completed")).status).toBe(409);
  expect(await offered()).not.toContain("complete-profile");

  const first = (await fetchProfile()).body.uuid;
  expect(await offered()).toEqual(
    expect.arrayContaining(["complete-profile", "fail-profile", "clock:profile"]),
  );
  expect((await force("failed")).body.error_message).toBe("Smart Meter Texas did not answer. Try again.");
  const second = (await fetchProfile()).body.uuid;
  expect((await force("completed")).body.status).toBe("completed");
  expect([(await profile(first)).status, (await profile(second)).status]).toEqual(["failed", "completed"]);
  expect(await offered()).not.toContain("clock:profile");
  expect((await read()).usage_profiles.map(({ status }: { status: string }) => status)).toEqual([
    "failed",
    "completed",
  ]);
  expect((await sandbox.call("GET", `/accounts/${customer.uuid}`)).body).toContain("Usage profile");
  expect((await sandbox.call("POST", "/__sandbox/accounts/none/usage-profile")).status).toBe(404);
});

it("an event sent by hand tells of the bill, and of the profile", async () => {
  const { sandbox, customer, uuid, fetchProfile } = await readBillOf();
  listen(sandbox);
  const send = (event: string) =>
    sandbox.call("POST", "/__sandbox/webhooks/send", { body: { event, account_uuid: customer.uuid } });
  expect((await send("usage_profile.completed")).status).toBe(404);
  const profile = (await fetchProfile()).body;
  const [bill] = (await send("comparison_invoice.processed")).body;
  expect(bill.payload.data.comparison_invoice).toMatchObject({ uuid, status: "processed" });
  const [sent] = (await send("usage_profile.failed")).body;
  expect(sent.payload.data.usage_profile).toEqual(profile);
});

it("readings that were under way when the sandbox stopped arrive after it has started again", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "sandbox-profile-")), "sandbox.sqlite");
  const read = async () => ({ ...readMarch, utility_account_number: "10443729000000906" });
  const before = await testSandbox({}, file, read);
  const compared = await comparedIn(before, "");
  const { uuid } = (await compared.fetchProfile()).body;
  await before.close();
  before.world.db.close();
  const after = await testSandbox({}, file, read);
  await after.clock({ advance: "20s" });
  const { body } = await after.call("GET", `/v1/app/usage-profiles/${uuid}`, { token: appToken });
  expect(body.status).toBe("completed");
  after.world.db.close();
});
