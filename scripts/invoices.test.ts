import { expect, test } from "vitest";
import { dayCount, utilityOfEsiId } from "../lib/domain/bill-facts.ts";
import { deliveryRates } from "../lib/domain/delivery-rates.ts";
import { monthBill } from "../lib/domain/month-bill.ts";
import { Decimal, perKwh, rounded } from "../lib/domain/plan-lines.ts";
import { grossReceiptsShare } from "../sandbox/billing/city-sizes.ts";
import type { Charge } from "../sandbox/billing/invoice.ts";
import { invoiceLines } from "../sandbox/billing/invoice-lines.ts";
import type { InvoiceRow } from "../sandbox/billing/invoice-store.ts";
import type { Contract } from "../sandbox/contracts/contract-store.ts";
import { quotePlans } from "../sandbox/plans/quote.ts";
import { type TestSandbox, testSandbox } from "../sandbox/testing/test-sandbox.ts";

interface Case {
  esi_id: string;
  invoice: InvoiceRow;
  contract: Contract;
  charges: Charge[];
}

const people = ["settled", "solar-ev", "past-due", "renewal", "two-homes"];

/** Every bill of the demo people that is for one contract at one price. */
async function cases({ world, call }: TestSandbox): Promise<Case[]> {
  const all: Case[] = [];
  for (const name of people) {
    const { body } = await call("POST", `/__sandbox/demo-people/${name}`, { body: {} });
    for (const { uuid } of body.accounts) {
      const location = world.accounts.location(uuid);
      if (!location) throw new Error("no home");
      for (const invoice of world.invoices.of(location.uuid)) {
        const { billing_period_start: first, billing_period_end: last } = invoice;
        const contract = world.contracts.on(location.uuid, last);
        if (!contract) throw new Error("no contract");
        const charges = invoice.body.charges_groups.flatMap((group) => group.charges);
        const isOne = world.contracts.on(location.uuid, first)?.contract_start === contract.contract_start;
        if (isOne && contract.plan.rate_structure !== "variable")
          all.push({ esi_id: location.esi_id, invoice, contract, charges });
      }
    }
  }
  return all;
}

/** What a plan charged in each of its periods of the day, as parts of all kWh: the last takes what division left over. */
function sharesOf(charges: readonly Charge[]): string[] | undefined {
  const used = charges
    .filter(({ code }) => code === "energy")
    .map(({ quantity }) => new Decimal(quantity ?? 0));
  const all = used.reduce((a, b) => a.plus(b), new Decimal(0));
  const first = used.slice(0, -1).map((kwh) => kwh.div(all).toDecimalPlaces(30));
  const last = first.reduce((left, share) => left.minus(share), new Decimal(1));
  return used.length > 1 ? [...first, last].map((share) => share.toFixed()) : undefined;
}

function ourBill({ esi_id, invoice, contract: { plan }, charges }: Case) {
  const { consumption, generation, eligible_vehicle_charging } = invoice.body.usage;
  const use = {
    kwh: consumption,
    exported_kwh: generation,
    charging_kwh: eligible_vehicle_charging,
    shares: plan.time_of_use ? sharesOf(charges) : undefined,
    days: { first: invoice.billing_period_start, last: invoice.billing_period_end },
  };
  // Our own table alone: the plan's charges are those of the day on which it was agreed.
  const delivery = deliveryRates(utilityOfEsiId(esi_id), plan, "2000-01-01");
  const town = grossReceiptsShare(invoice.body.service_address.city);
  return monthBill(plan, use, { delivery, tax_share: new Decimal(town).plus("0.001667").toFixed() });
}

type Amount = [code: string, period: string, total_cents: number];
const amounts = (lines: readonly { code: string; total_cents: number }[], at: (index: number) => string) =>
  lines.map(({ code, total_cents }, index): Amount => [code, at(index), total_cents]).toSorted();

const taxes = ["gross_receipts", "puc_assessment"];
const ofOtherBills = ["late_penalty", "credit_carried", "billing_correction"];
const centsOf = (lines: readonly { code: string; total_cents: number }[], codes: readonly string[]) =>
  lines.filter(({ code }) => codes.includes(code)).reduce((total, line) => total + line.total_cents, 0);

test("energy, base, delivery, fees and credits are those of the sandbox's bills to the cent", async () => {
  const sandbox = await testSandbox();
  const all = await cases(sandbox);
  const counts = { bills: 0, cut: 0, odd: 0, lines: 0, tax_cents_off: 0 };
  const codes = new Set<string>();
  for (const each of all) {
    const { invoice, charges } = each;
    // Each line by the kWh, of any bill, is our arithmetic.
    for (const { quantity, units, rate_cents, total_cents } of charges) {
      if (units !== "kWh" || !quantity || !rate_cents) continue;
      const line = rounded(perKwh("energy", new Decimal(quantity), rate_cents));
      expect(line.total_cents).toBe(Math.abs(total_cents));
    }
    const days = dayCount({ first: invoice.billing_period_start, last: invoice.billing_period_end });
    if (days < 27 || days > 35) counts.odd++;
    const ours = ourBill(each);
    const theirs = charges.filter(({ code }) => ![...taxes, ...ofOtherBills].includes(code));
    const own = ours.lines.filter(({ code }) => code !== "tax");
    const isCut = own.filter(({ code }) => code === "delivery").length > 1;
    counts.bills++;
    counts.lines += own.length;
    for (const { code } of own) codes.add(code);
    const spanOf = (line: { start_date: string | null } | undefined) => line?.start_date ?? "";
    if (isCut) {
      // The sandbox's meter knows how the kWh were spread; we know the days alone.
      counts.cut++;
      const rates = (
        lines: readonly { code: string; start_date: string | null; rate_cents: string | null }[],
      ) => lines.filter(({ code }) => code === "delivery").map((line) => [spanOf(line), line.rate_cents]);
      expect(rates(own)).toEqual(rates(theirs));
    }
    const compared = (lines: typeof own | typeof theirs) => {
      const kept = lines.filter(
        ({ code, total_cents }) => total_cents !== 0 && !(isCut && code === "delivery"),
      );
      return amounts(kept, (index) => spanOf(kept[index]));
    };
    expect(compared(own)).toEqual(compared(theirs));
    if (isCut) continue;
    // Not ours: the two taxes as lines of their own, each rounded.
    const off = Math.abs(centsOf(ours.lines, ["tax"]) - centsOf(charges, taxes));
    expect(off).toBeLessThanOrEqual(1);
    counts.tax_cents_off += off;
    expect(Math.abs(ours.total_cents - (invoice.total_cents - centsOf(charges, ofOtherBills)))).toBe(off);
  }
  console.log("invoices:", JSON.stringify(counts), [...codes].join(" "));
  expect(counts.bills).toBeGreaterThan(60);
  expect(counts.cut).toBeGreaterThan(0);
  expect(counts.odd).toBeGreaterThan(0);
  const expected = [
    "energy",
    "base",
    "delivery",
    "delivery_monthly",
    "export_credit",
    "vehicle_charging_credit",
  ];
  expect([...codes]).toEqual(expect.arrayContaining(expected));
  await sandbox.close();
}, 60_000);

const uses = [0, 1, 499, 500, 799, 800, 801, 999, 1000, 1001, 1532, 2000, 6000];
const areas = ["ONCOR", "CENTERPOINT", "AEP_CENTRAL", "AEP_NORTH", "TNMP", "LUBBOCK"] as const;

test.each(areas)(
  "every plan in the area of %s costs the same at every use, on both sides of each threshold",
  (area) => {
    const days = { first: "2026-10-03", last: "2026-11-02" };
    const plans = quotePlans({ utility: area, day: "2026-11-10", seed: 1 });
    const codes = new Set<string>();
    for (const plan of plans) {
      for (const kwh of uses) {
        const groups = invoiceLines({
          segments: [{ ...days, plan }],
          utility: area,
          city: "Nowhere",
          consumption_kwh: kwh,
          generation_kwh: 321,
          eligible_vehicle_charging_kwh: 87,
          spread: {
            between: () => ({
              consumption_wh: 1,
              generation_wh: 1,
              vehicle_charging_wh: 1,
              eligible_vehicle_charging_wh: 1,
            }),
            inWindow: (_first, _last, { window_start }) =>
              window_start === plan.time_of_use?.periods[0]?.window_start ? 62 : 38,
          },
          late_penalty_cents: 0,
          credit_carried_cents: 0,
        });
        const charges = groups.flatMap((group) => group.charges);
        const shares = plan.time_of_use && kwh > 0 ? sharesOf(charges) : undefined;
        const use = { kwh: String(kwh), exported_kwh: "321", charging_kwh: "87", shares, days };
        const ours = monthBill(plan, use, { tax_share: "0" });
        const kept = (lines: readonly { code: string; total_cents: number }[]) =>
          amounts(
            lines.filter(({ code, total_cents }) => !taxes.includes(code) && total_cents !== 0),
            () => "",
          );
        expect(kept(ours.lines), `${plan.name} at ${kwh}`).toEqual(kept(charges));
        for (const { code } of ours.lines) codes.add(code);
      }
    }
    const expected = ["usage_credit", "minimum_usage_fee", "export_credit", "vehicle_charging_credit"];
    expect([...codes]).toEqual(expect.arrayContaining(expected));
  },
);
