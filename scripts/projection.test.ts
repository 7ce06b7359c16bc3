import { expect, test } from "vitest";
import { billingCycle } from "../lib/domain/billing-cycle.ts";
import { projectCycle } from "../lib/domain/cycle-projection.ts";
import { addDays, daysBetween } from "../lib/domain/service-day.ts";
import type { InvoiceRow } from "../sandbox/billing/invoice-store.ts";
import { planOn } from "../sandbox/contracts/plan-on.ts";
import { type Meter, meterOf } from "../sandbox/metering/meter.ts";
import { type TestSandbox, testSandbox } from "../sandbox/testing/test-sandbox.ts";

const lagDays = 2;
const kwh = (wh: number) => (wh / 1000).toFixed(3);

function daysOf(meter: Meter, first: string, last: string) {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => {
    const date = addDays(first, index);
    const { consumption_wh, generation_wh, eligible_vehicle_charging_wh } = meter.between(date, date);
    return {
      date,
      consumption: kwh(consumption_wh),
      generation: kwh(generation_wh),
      eligible_vehicle_charging: kwh(eligible_vehicle_charging_wh),
    };
  });
}

function dailyMeans(meter: Meter, year: number): Map<string, number> {
  return new Map(
    Array.from({ length: 14 }, (_, index) => {
      const first = new Date(Date.UTC(year, index - 1, 1)).toISOString().slice(0, 10);
      const last = addDays(new Date(Date.UTC(year, index, 1)).toISOString().slice(0, 10), -1);
      const mean = meter.between(first, last).consumption_wh / 1000 / (daysBetween(first, last) + 1);
      return [first.slice(0, 7), mean] as const;
    }),
  );
}

function sharesOf(invoice: InvoiceRow): { taxShare: number; shares: string[] } {
  const taxes = invoice.body.charges_groups.find(({ code }) => code === "taxes")?.total_cents ?? 0;
  const energy = invoice.body.charges_groups
    .flatMap(({ charges }) => charges)
    .filter(({ code }) => code === "energy");
  const total = energy.reduce((sum, line) => sum + Number(line.quantity ?? 0), 0);
  return {
    taxShare: taxes / (invoice.total_cents - taxes),
    shares: total > 0 ? energy.map((line) => String(Number(line.quantity ?? 0) / total)) : [],
  };
}

async function homes(sandbox: TestSandbox, name: string, count: number): Promise<string[]> {
  const uuids: string[] = [];
  for (let made = 0; made < count; made++) {
    const person = await sandbox.call("POST", `/__sandbox/demo-people/${name}`, { body: {} });
    uuids.push(person.body.accounts[0].uuid);
  }
  return uuids;
}

/** For every bill but the first: was it within what a projection at `part` of its cycle would have said? */
function hits({ world }: TestSandbox, account: string, part: number): boolean[] {
  const location = world.accounts.location(account);
  if (!location) throw new Error("no home");
  const meter = meterOf(location, world.seed, world.contracts.of(location.uuid));
  const bills = world.invoices.of(location.uuid).toSorted((a, b) => (a.number < b.number ? -1 : 1));
  return bills.slice(1).map((bill, index) => {
    const before = bills[index];
    const length = daysBetween(bill.billing_period_start, bill.billing_period_end);
    const today = addDays(bill.billing_period_start, Math.round(length * part));
    const contract = world.contracts.on(location.uuid, today);
    if (!before || !contract) throw new Error("no contract");
    const cycle = billingCycle([before], location.service_start_date, bill.billing_period_end, today);
    const projection = projectCycle({
      cycle,
      days: daysOf(meter, addDays(today, -45), addDays(today, -lagDays)),
      lastYear: dailyMeans(meter, Number(today.slice(0, 4)) - 1),
      price: planOn(contract, today, world.seed),
      taxShare: sharesOf(before).taxShare,
    });
    if (!projection) throw new Error("no projection");
    return bill.total_cents >= projection.cents.low && bill.total_cents <= projection.cents.high;
  });
}

test.each([0.35, 0.6])(
  "a projection made at %d of the cycle brackets the bill in at least 80 of 100 months",
  async (part) => {
    const sandbox = await testSandbox();
    const accounts = [...(await homes(sandbox, "settled", 4)), ...(await homes(sandbox, "solar-ev", 2))];
    const results = accounts.flatMap((account) => hits(sandbox, account, part));
    const share = results.filter(Boolean).length / results.length;
    console.log(`projection at ${part}: ${results.length} months, ${(100 * share).toFixed(1)} % within`);
    expect(results.length).toBeGreaterThanOrEqual(100);
    expect(share).toBeGreaterThanOrEqual(0.8);
    await sandbox.close();
  },
  60_000,
);
