import { Decimal } from "decimal.js";
import { expect, it } from "vitest";
import { appToken } from "../testing/test-sandbox.ts";
import { type Compared, groups, readBillOf, readMarch } from "../testing/uploaded-bill.ts";

async function quoted({ sandbox, esi_id }: Compared, plan_group: string) {
  const body = { esi_id, plan_group };
  const plans = await sandbox.call("POST", "/v1/app/accounts/enroll/plans/request", {
    token: appToken,
    body,
  });
  return plans.body[0];
}

/** Cents, rounded half up, line by line as on a bill, by a way of its own. */
const line = (rate: string, kwh: number): number => new Decimal(rate).times(kwh).round().toNumber();
/** Dallas is a large city: 1.997 %, and 0.1667 % for the PUC. */
const withTaxes = (cents: number): string =>
  new Decimal(cents)
    .plus(new Decimal(cents).times("0.01997").round())
    .plus(new Decimal(cents).times("0.001667").round())
    .div(100)
    .toFixed(2);
const monthly = (dollars: string): number => new Decimal(dollars).times(100).toNumber();

it("the bill's data come as they were read, and the plan's month is a bill of ours for the same kWh", async () => {
  const compared = await readBillOf();
  const { body } = await compared.compare();
  const { utility_account_number: _, ...parsed } = readMarch;
  expect(body.processing_error).toBeNull();
  expect(body.parsed_invoice_data).toEqual(parsed);
  const plan = await quoted(compared, groups.cleanEnergy);
  const cents =
    line(plan.energy_rate_cents_per_kwh, 1523) +
    monthly(plan.plan_monthly_cost_dollars) +
    line("5.6183", 1523) +
    monthly("4.23");
  expect(body.plan_comparison).toEqual({
    group_uuid: groups.cleanEnergy,
    name: "Clean Energy",
    total_dollars: withTaxes(cents),
    usage_profile_uuid: null,
  });
});

it("a plan's free nights have the share that its label assumes", async () => {
  const compared = await readBillOf({ reading: { total_kwh: "1000" } });
  const plan = await quoted(compared, groups.freeNights);
  const [day] = plan.time_of_use.periods;
  expect(day.assumed_share).toBe("0.62");
  const cents =
    line(day.energy_rate_cents_per_kwh, 620) +
    monthly(plan.plan_monthly_cost_dollars) +
    line("5.6183", 1000) +
    monthly("4.23");
  const { body } = await compared.compare(groups.freeNights);
  expect(body.plan_comparison.total_dollars).toBe(withTaxes(cents));
});

it("what a roof sent out is paid for where the plan pays", async () => {
  const plain = await readBillOf({ reading: { total_kwh: "1000" } });
  const solar = await readBillOf({ reading: { total_kwh: "1000", exported_kwh: "400", has_solar: true } });
  const total = async (of: Compared, group: string) =>
    Number((await of.compare(group)).body.plan_comparison.total_dollars);
  expect(await total(solar, groups.cleanEnergy)).toBe(await total(plain, groups.cleanEnergy));
  const { export_rate_cents_per_kwh } = await quoted(solar, groups.sunExchange);
  const credit = line(export_rate_cents_per_kwh, 400) / 100;
  const saved = (await total(plain, groups.sunExchange)) - (await total(solar, groups.sunExchange));
  expect(saved).toBeGreaterThanOrEqual(credit);
  expect(saved).toBeLessThan(credit * 1.03);
});

it("a period over a change of delivery rates is charged by the days of each", async () => {
  const changed = { billing_period_start: "2026-02-15", billing_period_end: "2026-03-14", total_kwh: "2800" };
  const compared = await readBillOf({ reading: changed });
  const plan = await quoted(compared, groups.cleanEnergy);
  const cents =
    line(plan.energy_rate_cents_per_kwh, 2800) +
    monthly(plan.plan_monthly_cost_dollars) +
    line("5.5833", 1400) +
    line("5.6183", 1400) +
    monthly("4.23");
  expect((await compared.compare()).body.plan_comparison.total_dollars).toBe(withTaxes(cents));
});

it.each([
  ["no ESI ID", { utility_account_number: null }],
  ["an ESI ID of no home", { utility_account_number: "10443720000000000" }],
  ["no use", { total_kwh: null }],
])("a bill with %s is compared with nothing, but what was read is said", async (_, reading) => {
  const { body } = await (await readBillOf({ reading })).compare();
  expect(body.plan_comparison).toBeNull();
  expect(body.parsed_invoice_data.provider_display_name).toBe("TXU Energy");
});

it("a bill without its days is taken for the thirty before its date", async () => {
  const nameless = { billing_period_start: null, billing_period_end: null, invoice_date: "2026-03-15" };
  const days = { billing_period_start: "2026-02-13", billing_period_end: "2026-03-14" };
  const without = await (await readBillOf({ reading: nameless })).compare();
  const withDays = await (await readBillOf({ reading: days })).compare();
  expect(without.body.plan_comparison).toEqual(withDays.body.plan_comparison);
});
