import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, chicagoDay } from "../chicago-day.ts";
import { planGroups } from "../plans/quote.ts";
import { billedHome } from "../testing/billed-home.ts";
import { homeOf } from "../testing/home.ts";
import { change, read, sums, wattHours } from "../testing/metered-home.ts";
import { type Answer, testSandbox } from "../testing/test-sandbox.ts";

type Body = Answer["body"];

const planNames = planGroups.map(({ name }) => name);

/** A home with a car and panels, whose service began in April. */
async function chargingHome(plan: string) {
  const sandbox = await testSandbox();
  const bills = await billedHome(sandbox, { plan });
  await sandbox.clock({ advance: "+2d" });
  const { send } = bills;
  const home = await homeOf(sandbox, {
    uuid: bills.uuid,
    token: "",
    send,
    read: async () => null,
    pair: async () => "",
  });
  change(home, { usage_variant: "solar_ev", has_missing_days: 0 });
  return { sandbox, bills, home };
}

const aStep = fc.record({
  days: fc.integer({ min: 20, max: 250 }),
  renewTo: fc.option(fc.constantFrom(...planGroups.map(({ group_uuid }) => group_uuid))),
});

it("a quarter hour never changes once it was delivered, whatever becomes of plan and contract", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...planNames),
      fc.array(aStep, { minLength: 2, maxLength: 4 }),
      async (plan, steps) => {
        const { sandbox, home } = await chargingHome(plan);
        const delivered = new Map<string, string>();
        const look = async (month: string) => {
          const page = await read(
            home,
            `intervals?year=${month.slice(0, 4)}&month=${Number(month.slice(5))}`,
          );
          const changed = page.intervals.filter((row: Body) => {
            const before = delivered.get(row.start);
            delivered.set(row.start, JSON.stringify(row));
            return before !== undefined && before !== JSON.stringify(row);
          });
          expect(changed).toEqual([]);
        };
        const months = new Set<string>();
        for (const { days, renewTo } of [...steps, { days: 3, renewTo: null }]) {
          const today = chicagoDay(sandbox.world.clock.now());
          for (const back of [0, 20, 60]) months.add(addDays(today, -back).slice(0, 7));
          for (const month of months) await look(month);
          const [offer] = renewTo
            ? (await home.at("/renewal-plans/request", { plan_group: renewTo })).body
            : [];
          if (offer) {
            const { uuid: plan_uuid, earliest_start_date: service_start_date } = offer;
            const body = { plan_uuid, service_start_date, terms_accepted: true };
            expect((await home.at("/renewal-plans/accept", body)).status).toBe(200);
          }
          await sandbox.clock({ advance: `+${days}d` });
        }
        await home.at("/cancel", { final_service_date: chicagoDay(sandbox.world.clock.now()) });
        await sandbox.clock({ advance: "+3d" });
        for (const month of months) await look(month);
        await sandbox.close();
      },
    ),
    { numRuns: 6 },
  );
}, 60_000);

it("the charging that a bill credits is that of its quarter hours, under contracts with a reward and without", async () => {
  const { sandbox, home, bills } = await chargingHome("EV Nights");
  const { group_uuid } = planGroups.find(({ code }) => code === "SX") ?? {};
  await sandbox.clock({ advance: "+300d" });
  const [offer] = (await home.at("/renewal-plans/request", { plan_group: group_uuid })).body;
  const { uuid: plan_uuid, earliest_start_date: service_start_date } = offer;
  await home.at("/renewal-plans/accept", { plan_uuid, service_start_date, terms_accepted: true });
  await sandbox.clock({ advance: "+150d" });
  const days: Body[] = [];
  for (let page = await read(home, "daily"); page.days.length > 0; ) {
    days.push(...page.days);
    if (!page.previous) break;
    page = await read(home, `daily${new URL(page.previous).search}`);
  }
  const kinds = new Set<boolean>();
  for (const { number } of await bills.bills()) {
    const { billing_period_start, billing_period_end, charges_groups, usage } = await bills.bill(number);
    const inPeriod = days.filter(({ date }) => date >= billing_period_start && date <= billing_period_end);
    const [, , charged = 0, eligible = 0] = sums(inPeriod);
    expect(Math.abs(Number(usage.vehicle_charging) * 1_000 - charged)).toBeLessThan(1_000);
    const credited = charges_groups
      .flatMap(({ charges }: Body) => charges)
      .filter(({ code }: Body) => code === "vehicle_charging_credit")
      .reduce((sum: number, { quantity }: Body) => sum + wattHours(quantity), 0);
    expect(Math.abs(credited - eligible)).toBeLessThan(1_000);
    expect(wattHours(usage.eligible_vehicle_charging)).toBe(credited);
    kinds.add(credited > 0);
  }
  expect(kinds).toEqual(new Set([true, false]));
  await sandbox.close();
});
