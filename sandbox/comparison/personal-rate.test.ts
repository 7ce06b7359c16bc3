import { expect, it } from "vitest";
import { noteNextMoment } from "../light/enrollment-steps.ts";
import { priced } from "../light/plans.ts";
import { textOf } from "../plans/documents/reading.ts";
import { sheetOf } from "../plans/documents.ts";
import { newCustomer } from "../testing/customer.ts";
import { servedHome } from "../testing/home.ts";
import { appToken } from "../testing/test-sandbox.ts";
import { type Compared, groups, readBillOf } from "../testing/uploaded-bill.ts";
import { meterOfHome } from "./meter-of-home.ts";
import { personalFactor } from "./personal-rate.ts";
import { fetchProfile } from "./usage-profile.ts";

const never = (): never => {
  throw new Error("not asked for");
};

async function personal({ sandbox, fetchProfile }: Compared): Promise<string> {
  const { uuid } = (await fetchProfile()).body;
  await sandbox.clock({ advance: "20s" });
  return uuid;
}
const plansOf = async ({ sandbox, esi_id }: Compared, token = appToken) =>
  (await sandbox.call("POST", "/v1/app/accounts/enroll/plans/request", { token, body: { esi_id } })).body;

it("once a profile is complete every quote for the meter is personal, and nothing brings averages back", async () => {
  const compared = await readBillOf();
  const before = await plansOf(compared);
  const average = (await compared.compare()).body.plan_comparison;
  const { sandbox, esi_id, customer } = compared;
  expect(before[0].usage_profile_uuid).toBeNull();
  const pending = (await compared.fetchProfile()).body.uuid;
  expect((await plansOf(compared))[0].usage_profile_uuid, "not while it is fetched").toBeNull();
  const uuid = await personal(compared);
  expect(uuid).toBe(pending);

  const after = await plansOf(compared);
  const ofAccount = await customer.send("POST", "/v1/account/enroll/plans/request", { esi_id });
  for (const [index, plan] of after.entries()) {
    expect([plan.name, plan.usage_profile_uuid]).toEqual([before[index].name, uuid]);
    expect(plan.energy_rate_cents_per_kwh).not.toBe(before[index].energy_rate_cents_per_kwh);
    expect(ofAccount.body[index].energy_rate_cents_per_kwh).toBe(plan.energy_rate_cents_per_kwh);
    const ratio = plan.energy_rate_cents_per_kwh / before[index].energy_rate_cents_per_kwh;
    expect(Math.abs(ratio - 1)).toBeLessThanOrEqual(0.125);
    expect(plan.delivery_rate_cents_per_kwh).toBe(before[index].delivery_rate_cents_per_kwh);
  }
  const { plan_comparison } = (await compared.compare()).body;
  expect(plan_comparison.usage_profile_uuid).toBe(uuid);
  expect(plan_comparison.total_dollars).not.toBe(average.total_dollars);

  await compared.fetchProfile();
  await sandbox.clock({ advance: "+400d" });
  expect((await plansOf(compared))[0].usage_profile_uuid).toBe(uuid);
});

it("a neighbour's prices, another app's and those of a ZIP code stay average", async () => {
  const compared = await readBillOf();
  await personal(compared);
  const { sandbox } = compared;
  const other = (await sandbox.call("POST", "/__sandbox/apps", { body: { name: "Other" } })).body.token;
  const neighbour = { ...compared, esi_id: "10443729000000906" };
  const [ofOther, ofNeighbour] = [await plansOf(compared, other), await plansOf(neighbour)];
  const body = { postal_code: "75214", utility: "ONCOR" };
  const ofZip = await sandbox.call("POST", "/v1/app/accounts/enroll/plans/request", {
    ...{ token: appToken, body },
  });
  for (const [plan] of [ofOther, ofNeighbour, ofZip.body]) expect(plan.usage_profile_uuid).toBeNull();
});

it("some homes pay less with their own use, some more, none by more than an eighth", async () => {
  const ratios: number[] = [];
  for (const houseNumber of ["100", "102", "104", "106", "108", "110", "112"]) {
    const compared = await readBillOf({ houseNumber });
    const before = await plansOf(compared);
    await personal(compared);
    const after = await plansOf(compared);
    ratios.push(after[0].energy_rate_cents_per_kwh / before[0].energy_rate_cents_per_kwh);
  }
  expect(Math.min(...ratios)).toBeLessThan(0.98);
  expect(Math.max(...ratios)).toBeGreaterThan(1.02);
  for (const ratio of ratios) expect(Math.abs(ratio - 1)).toBeLessThanOrEqual(0.125);
});

it.each([
  ["least", () => false, "0.8800"],
  ["most", (hour: number) => hour >= 14 && hour < 20, "1.1200"],
] as const)("a home that uses power when it is dear pays the %s of all", (_, isOn, factor) => {
  const quarters = Array.from({ length: 96 }, (_, quarter) => ({
    consumption_wh: isOn(quarter / 4) ? 400 : quarter < 16 ? 10 : 0,
    ...{ generation_wh: 0, vehicle_charging_wh: 0, eligible_vehicle_charging_wh: 0 },
  }));
  const meter = { day: () => quarters, between: never, inWindow: never };
  expect(personalFactor(meter, "2026-06-01", "2026-06-30")).toBe(factor);
});

it("a fetch that failed first does not stand in the way of one that succeeded, nor change the past", async () => {
  const compared = await readBillOf({ houseNumber: "905" });
  const failed = await personal(compared);
  expect((await plansOf(compared))[0].usage_profile_uuid).toBeNull();
  const uuid = await personal(compared);
  expect(uuid).not.toBe(failed);
  expect((await plansOf(compared))[0].usage_profile_uuid).toBe(uuid);
  const { world } = compared.sandbox;
  const { esi_id } = compared;
  const app_uuid = world.credentials.defaultApp().uuid;
  const yesterday = new Date("2026-04-06T15:00:00Z");
  const [earlier] = world.clock.during(yesterday, () => priced(world, app_uuid, { esi_id }));
  expect(earlier?.usage_profile_uuid).toBeNull();
});

it("averages, label and label's version follow the personal rate", async () => {
  const compared = await readBillOf();
  const before = await plansOf(compared);
  await personal(compared);
  for (const [index, plan] of (await plansOf(compared)).entries()) {
    expect(plan.document_versions.efl).not.toBe(before[index].document_versions.efl);
    const rate = plan.energy_rate_cents_per_kwh - before[index].energy_rate_cents_per_kwh;
    const average = plan.avg_cents_per_kwh_1000 - before[index].avg_cents_per_kwh_1000;
    expect(average).toBeCloseTo(rate, 3);
    const stored = compared.sandbox.world.quotes.find(plan.uuid)?.plan;
    if (!stored) throw new Error("the quote is gone");
    const label = textOf(sheetOf("efl", stored, "en"));
    if (!plan.time_of_use) expect(label).toContain(`${Number(plan.energy_rate_cents_per_kwh)}¢`);
    expect(label).toContain(plan.document_versions.efl);
  }
});

it("with a profile a plan with free nights is compared at the hours the home really uses", async () => {
  const compared = await readBillOf();
  const uuid = await personal(compared);
  const { sandbox, esi_id } = compared;
  const { world } = sandbox;
  const body = { esi_id, plan_group: groups.freeNights };
  const plans = await sandbox.call("POST", "/v1/app/accounts/enroll/plans/request", {
    token: appToken,
    body,
  });
  const [plan] = plans.body;
  const app_uuid = world.credentials.defaultApp().uuid;
  const meter = meterOfHome(world, { app_uuid, esi_id, has_solar: false });
  const [first, last] = ["2026-03-02", "2026-03-31"];
  const [day] = plan.time_of_use.periods;
  const share = (meter?.inWindow(first, last, day) ?? 0) / (meter?.between(first, last).consumption_wh ?? 1);
  const cents =
    day.energy_rate_cents_per_kwh * 1523 * share + plan.plan_monthly_cost_dollars * 100 + 5.6183 * 1523 + 423;
  const { plan_comparison } = (await compared.compare(groups.freeNights)).body;
  expect(plan_comparison.usage_profile_uuid).toBe(uuid);
  const expected = (cents * 1.021637) / 100;
  expect(Math.abs(plan_comparison.total_dollars - expected)).toBeLessThan(0.3);
  expect(Math.abs(share - day.assumed_share)).toBeGreaterThan(0.01);
});

it("a partner's own rate is taken as it is", async () => {
  const compared = await readBillOf();
  const uuid = await personal(compared);
  const { sandbox, esi_id } = compared;
  const body = { esi_id, plan_group: groups.cleanEnergy, energy_rate_cents_per_kwh: "8.5" };
  const [plan] = (
    await sandbox.call("POST", "/v1/app/accounts/enroll/plans/request", { token: appToken, body })
  ).body;
  expect([plan.energy_rate_cents_per_kwh, plan.usage_profile_uuid]).toEqual(["8.5000", uuid]);
});

it("renewal offers and the month to month that follows a contract are personal, the contract of before is not", async () => {
  const home = await servedHome();
  const { sandbox, customer } = home;
  const { world } = sandbox;
  const app_uuid = world.credentials.defaultApp().uuid;
  const esi_id = world.accounts.location(customer.uuid)?.esi_id ?? "";
  const agreed = (await home.at("/plan")).body;
  await sandbox.clock({ now: "2027-03-01T15:00:00Z" });
  const before = (await home.at("/renewal-plans/request", {})).body;
  const { uuid } = fetchProfile(world, { app_uuid, account_uuid: customer.uuid, esi_id, has_solar: false });
  noteNextMoment(world, customer.uuid);
  await sandbox.clock({ advance: "20s" });
  const offers = (await home.at("/renewal-plans/request", {})).body;
  expect(before[0].usage_profile_uuid).toBeNull();
  expect(offers[0].usage_profile_uuid).toBe(uuid);
  expect(offers[0].energy_rate_cents_per_kwh).not.toBe(before[0].energy_rate_cents_per_kwh);
  const inForce = (await home.at("/plan")).body;
  expect(inForce.energy_rate_cents_per_kwh).toBe(agreed.energy_rate_cents_per_kwh);
  expect(inForce.usage_profile_uuid).toBeNull();

  await sandbox.clock({ now: "2027-07-01T15:00:00Z" });
  const rolled = (await home.at("/plan")).body;
  expect([rolled.name, rolled.usage_profile_uuid]).toEqual(["Month by Month", uuid]);
  const factor = Number(world.usageProfiles.find(uuid)?.rate_factor);
  const stranger = await newCustomer(sandbox);
  const posted = async (now: string) => {
    await sandbox.clock({ now });
    const { token } = (
      await sandbox.call("POST", `/v1/app/accounts/${stranger.uuid}/token`, { token: appToken })
    ).body;
    const body = { postal_code: "75214", utility: "ONCOR", term_months: 1 };
    const plans = await sandbox.call("POST", "/v1/account/enroll/plans/request", { token, body });
    return Number(plans.body[0].energy_rate_cents_per_kwh);
  };
  // A month of the contract began on 20 June; its rate was posted that day.
  await sandbox.clock({ now: "2027-07-01T15:00:00Z" });
  const personalRate = Number(rolled.energy_rate_cents_per_kwh);
  expect(personalRate).toBeCloseTo((await posted("2027-06-20T15:00:00Z")) * factor, 2);
});
