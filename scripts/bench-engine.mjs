// Prints figures; asserts nothing but that no bill drifts: `node scripts/bench-engine.mjs [bills]`.
import { availableParallelism } from "node:os";
import { performance } from "node:perf_hooks";
import { comparePlans } from "../lib/domain/comparison.ts";
import { monthBill } from "../lib/domain/month-bill.ts";

const four = (value) => (value / 10_000).toFixed(4);
const two = (value) => (value / 100).toFixed(2);

/** The same numbers every time (mulberry32). */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const facts = {
  provider: "Somebody Else",
  esi_id: "10443720001234567",
  postal_code: "77008",
  invoice_date: "2026-11-05",
  period_start: "2026-10-03",
  period_end: "2026-11-02",
  kwh: "1234",
  charges_cents: 21_345,
  previous_balance_cents: null,
  contract_end_date: "2027-04-30",
  ending_fee: { code: "per_month", cents: 2_000 },
  exported_kwh: "120",
};

const plans = Array.from({ length: 12 }, (_, index) => ({
  group_uuid: `${index}0000000-0000-4000-8000-000000000000`,
  name: `Plan ${index}`,
  term_months: 12,
  energy_rate_cents_per_kwh: `${8 + index / 10}`,
  plan_monthly_cost_dollars: "9.95",
  delivery_rate_cents_per_kwh: "5.6183",
  delivery_monthly_cost_dollars: "4.23",
  export_rate_cents_per_kwh: index % 2 ? "3.0000" : null,
  usage_credits: index % 3 ? null : [{ threshold_kwh: 1000, credit_dollars: "50.00" }],
  minimum_usage_fee: index % 4 ? null : { below_kwh: 500, fee_dollars: "9.95" },
  time_of_use:
    index % 5
      ? null
      : {
          periods: [
            { name: "Day", energy_rate_cents_per_kwh: "15.2", assumed_share: "0.62" },
            { name: "Night", energy_rate_cents_per_kwh: "0", assumed_share: "0.38" },
          ],
        },
}));

function timeComparison() {
  const compare = () => comparePlans(facts, plans, { tax_share: "0.021637", today: "2026-11-22" });
  const timed = () => {
    const start = performance.now();
    compare();
    return performance.now() - start;
  };
  const first = timed();
  for (let warm = 0; warm < 30; warm++) compare();
  const before = process.cpuUsage();
  const times = Array.from({ length: 201 }, timed).sort((a, b) => a - b);
  const { user, system } = process.cpuUsage(before);
  const at = (part) => `${times[Math.floor(part * (times.length - 1))].toFixed(1)} ms`;
  const bills = 12 * 12 * 3 + 12 * 3 + 12;
  console.log(
    `12 plans × 12 months with ranges, ${bills} bills line by line (${availableParallelism()} cores)`,
  );
  const processor = ((user + system) / 1000 / times.length).toFixed(1);
  console.log(`  median ${at(0.5)}, 95 % ${at(0.95)}, the first ever ${first.toFixed(1)} ms`);
  console.log(`  ${processor} ms of a processor each, whatever else the machine does`);
}

/** Whole numbers alone: amounts in ten-millionths of a cent, halves away from zero. */
const cents = (units) => Math.sign(units) * Math.floor((Math.abs(units) * 2 + 10_000_000) / 20_000_000) + 0;

function drift(count) {
  const next = random(42);
  let wrong = 0;
  for (let index = 0; index < count; index++) {
    const [energy, delivery, exportRate] = [next(250_000), next(100_000), next(100_000)];
    const [base, meter, credit, fee] = [next(2_000), next(1_000), next(15_000), next(2_000)];
    const [milliKwh, exported, limit] = [next(6_000_000), next(1_000_000), next(2_000)];
    const share = next(50_000);
    const plan = {
      energy_rate_cents_per_kwh: four(energy),
      plan_monthly_cost_dollars: two(base),
      delivery_rate_cents_per_kwh: four(delivery),
      delivery_monthly_cost_dollars: two(meter),
      export_rate_cents_per_kwh: four(exportRate),
      usage_credits: [{ threshold_kwh: limit, credit_dollars: two(credit) }],
      minimum_usage_fee: { below_kwh: limit, fee_dollars: two(fee) },
    };
    const kwh = (milli) => (milli / 1000).toFixed(3);
    const use = {
      kwh: kwh(milliKwh),
      exported_kwh: kwh(exported),
      days: { first: facts.period_start, last: facts.period_end },
    };
    const { total_cents } = monthBill(plan, use, { tax_share: (share / 1_000_000).toFixed(6) });
    const isReached = milliKwh >= limit * 1000;
    const untaxed =
      cents(milliKwh * energy) +
      cents(milliKwh * delivery) -
      cents(exported * exportRate) +
      base +
      meter +
      (isReached ? -credit : fee);
    const tax = Math.floor((Math.max(0, untaxed) * share * 2 + 1_000_000) / 2_000_000);
    if (total_cents !== untaxed + tax) wrong++;
  }
  return wrong;
}

timeComparison();
const count = Number(process.argv[2] ?? 1_000_000);
const start = performance.now();
const wrong = drift(count);
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(`${count} random bills against whole numbers, ${seconds} s: ${wrong} differ`);
if (wrong > 0) process.exitCode = 1;
