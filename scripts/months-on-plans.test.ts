import { expect, test } from "vitest";
import type { BillFacts } from "../lib/domain/bill-facts.ts";
import { centsFromDollars } from "../lib/domain/money.ts";
import { compareMonth } from "../lib/domain/month-comparison.ts";
import { taxShare } from "../lib/domain/tax-share.ts";
import { chicagoDay } from "../sandbox/chicago-day.ts";
import { monthOnPlan } from "../sandbox/comparison/month-on-plan.ts";
import { priced } from "../sandbox/light/plans.ts";
import { testSandbox } from "../sandbox/testing/test-sandbox.ts";

const bill = (first: string, last: string, kwh: string): BillFacts => ({
  provider: "Somebody Else",
  esi_id: null,
  postal_code: null,
  invoice_date: last,
  period_start: first,
  period_end: last,
  kwh,
  charges_cents: 20_000,
  previous_balance_cents: null,
  contract_end_date: null,
  ending_fee: null,
  exported_kwh: "140",
});

const read = (facts: BillFacts) => ({
  utility_account_number: facts.esi_id,
  provider_display_name: facts.provider,
  invoice_date: facts.invoice_date,
  billing_period_start: facts.period_start,
  billing_period_end: facts.period_end,
  contract_end_date: null,
  total_dollars: "200.00",
  amount_due_dollars: null,
  previous_balance_dollars: null,
  total_kwh: facts.kwh,
  exported_kwh: facts.exported_kwh,
  is_estimated: false,
  has_solar: true,
  confidence: {},
});

test.each([
  ["a month", bill("2026-03-03", "2026-04-02", "999")],
  ["a month at a threshold", bill("2026-03-03", "2026-04-02", "1000")],
  ["a month over a change of delivery rates", bill("2026-02-12", "2026-03-13", "1240")],
  ["twenty days", bill("2026-03-10", "2026-03-29", "610")],
])("the total of %s on each plan is the sandbox's, but for a cent or two of rounding", async (_, known) => {
  const { world, call, close } = await testSandbox();
  const { body } = await call("POST", "/__sandbox/demo-people/settled", { body: {} });
  const location = world.accounts.location(body.accounts[0].uuid);
  const account = world.accounts.find(body.accounts[0].uuid);
  if (!location || !account) throw new Error("no home");
  const { esi_id } = location;
  const facts = { ...known, esi_id };
  const today = chicagoDay(world.clock.now());
  const months = priced(world, account.app_uuid, { esi_id }).flatMap((plan) => {
    const light = monthOnPlan(world, account.app_uuid, read(facts), plan.group_uuid);
    return light ? [{ plan, light_cents: centsFromDollars(light.total_dollars) }] : [];
  });
  expect(months.length).toBeGreaterThan(5);
  const on = (plan: (typeof months)[number]["plan"], tax_share: string) =>
    compareMonth(facts, plan, { tax_share, today }).plan.total_cents;
  const { share, source } = taxShare(
    months.map(({ plan, light_cents }) => ({ light_cents, untaxed_cents: on(plan, "0") })),
  );
  expect(source).toBe("light");
  for (const { plan, light_cents } of months) {
    // The sandbox bills whole kWh of each period of the day, we what the label's shares come to.
    const most = plan.time_of_use ? 20 : 2;
    expect(Math.abs(on(plan, share) - light_cents), plan.name).toBeLessThanOrEqual(most);
  }
  await close();
});
