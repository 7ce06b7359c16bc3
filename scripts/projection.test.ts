import { expect, test } from "vitest";
import { billingCycle } from "../lib/domain/billing-cycle.ts";
import { cycleEstimate, neededReads } from "../lib/domain/cycle-estimate.ts";
import { addDays, daysBetween } from "../lib/domain/service-day.ts";
import type { UseOfYear } from "../lib/domain/whole-months.ts";
import { planOn } from "../sandbox/contracts/plan-on.ts";
import type { LocationRow } from "../sandbox/light/account-store.ts";
import { arrivedDays, historyStart } from "../sandbox/metering/availability.ts";
import { type Meter, meterOf, type Use } from "../sandbox/metering/meter.ts";
import { type TestSandbox, testSandbox } from "../sandbox/testing/test-sandbox.ts";

const kwh = (wh: number) => (wh / 1000).toFixed(3);

/** What Light would have answered of a home's use on the evening of a day. */
function lightOf(location: LocationRow, meter: Meter) {
  const known = new Map<string, Use>();
  const useOf = (day: string): Use => {
    const use = known.get(day) ?? meter.between(day, day);
    known.set(day, use);
    return use;
  };
  const arrived = (first: string, last: string, today: string) =>
    arrivedDays(location, first, last, new Date(`${today}T23:00:00Z`));
  const days = (month: string, today: string) =>
    arrived(`${month}-01`, `${month}-31`, today).map((date) => {
      const { consumption_wh, generation_wh, eligible_vehicle_charging_wh } = useOf(date);
      return {
        date,
        consumption: kwh(consumption_wh),
        generation: kwh(generation_wh),
        eligible_vehicle_charging: kwh(eligible_vehicle_charging_wh),
      };
    });
  const year = (year: number, today: string): UseOfYear => {
    const months = Map.groupBy(arrived(`${year}-01-01`, `${year}-12-31`, today), (day) => day.slice(0, 7));
    return {
      year,
      months: [...months].map(([name, days]) => ({
        month: Number(name.slice(5)),
        consumption: kwh(days.reduce((total, day) => total + useOf(day).consumption_wh, 0)),
      })),
      previous: historyStart(location) < `${year}-01-01` ? "earlier" : null,
    };
  };
  return { days, year };
}

async function homes(sandbox: TestSandbox, name: string, count: number): Promise<string[]> {
  const uuids: string[] = [];
  for (let made = 0; made < count; made++) {
    const person = await sandbox.call("POST", `/__sandbox/demo-people/${name}`, { body: {} });
    uuids.push(person.body.accounts[0].uuid);
  }
  return uuids;
}

/** For every bill but the first: was it within what the home page at `part` of its cycle would have said? */
function hits({ world }: TestSandbox, account: string, part: number) {
  const location = world.accounts.location(account);
  if (!location) throw new Error("no home");
  const meter = meterOf(location, world.seed, world.contracts.of(location.uuid));
  const light = lightOf(location, meter);
  const bills = world.invoices.of(location.uuid).toSorted((a, b) => (a.number < b.number ? -1 : 1));
  return bills.slice(1).map((bill, index) => {
    const before = bills[index];
    const length = daysBetween(bill.billing_period_start, bill.billing_period_end);
    const today = addDays(bill.billing_period_start, Math.round(length * part));
    const contract = world.contracts.on(location.uuid, today);
    const { service_start_date: start } = location;
    const service = { start, end: null, nextReading: bill.billing_period_end };
    const cycle = before && billingCycle([before], service, today);
    if (!cycle || !contract) throw new Error("no contract");
    const { months, years } = neededReads(cycle, today);
    const estimate = cycleEstimate({
      cycle,
      days: months.flatMap(({ name }) => light.days(name, today)),
      years: years.map((year) => light.year(year, today)),
      plan: planOn(contract, today, world),
      latest: before.body,
      today,
    });
    if (typeof estimate === "string") throw new Error(estimate);
    return {
      isWithin: bill.total_cents >= estimate.cents.low && bill.total_cents <= estimate.cents.high,
      hasSeason: estimate.season !== null,
    };
  });
}

test.each([0.35, 0.6])(
  "a projection made at %d of the cycle brackets the bill in at least 80 of 100 months",
  async (part) => {
    const sandbox = await testSandbox();
    const accounts = [...(await homes(sandbox, "settled", 4)), ...(await homes(sandbox, "solar-ev", 2))];
    const results = accounts.flatMap((account) => hits(sandbox, account, part));
    const share = results.filter(({ isWithin }) => isWithin).length / results.length;
    console.log(`projection at ${part}: ${results.length} months, ${(100 * share).toFixed(1)} % within`);
    expect(results.length).toBeGreaterThanOrEqual(100);
    expect(share).toBeGreaterThanOrEqual(0.8);
    // Two years of readings before service: a year ago is always known.
    expect(results.filter(({ hasSeason }) => !hasSeason)).toEqual([]);
    await sandbox.close();
  },
  60_000,
);
