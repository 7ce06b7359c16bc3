import { describe, expect, it } from "vitest";
import { addDays } from "../chicago-day.ts";
import { nextRead } from "../metering/cycle.ts";
import { meterOf } from "../metering/meter.ts";
import { billedHome } from "../testing/billed-home.ts";
import { paymentEvents } from "../testing/payment-events.ts";
import { testSandbox } from "../testing/test-sandbox.ts";

const billsPath = "/v1/account/billing/invoices";
const webhook = { LIGHT_WEBHOOK_URL: "http://127.0.0.1:9/light", LIGHT_WEBHOOK_SECRET: "whsec" };

describe("two years", () => {
  it("give 24 bills in order, without a gap or an overlap, whose kWh are those of the meter", async () => {
    const sandbox = await testSandbox(webhook);
    const home = await billedHome(sandbox, { start: "2026-04-10" });
    await sandbox.clock({ now: "2028-04-09T18:00:00Z" });
    const bills = (await home.bills()).reverse();
    expect(bills).toHaveLength(24);
    const location = sandbox.world.accounts.location(home.uuid);
    if (!location) throw new Error("no location");
    const details = await Promise.all(bills.map(({ number }) => home.bill(number)));
    let next = "2026-04-10";
    let read = details[0].usage.meter_read_start;
    for (const [index, bill] of details.entries()) {
      expect(bill.number).toMatch(new RegExp(`^\\d+-${String(index + 1).padStart(4, "0")}$`));
      expect(bill.billing_period_start).toBe(next);
      next = addDays(bill.billing_period_end, 1);
      expect(bill.usage.meter_read_start).toBe(read);
      read = bill.usage.meter_read_end;
      expect(Number(bill.total_kwh)).toBe(Number(read) - Number(bill.usage.meter_read_start));
      expect(bill.total_cents).toBe(
        bill.charges_groups.reduce(
          (sum: number, group: { total_cents: number }) => sum + group.total_cents,
          0,
        ),
      );
      expect(Number(bill.avg_cents_per_kwh)).toBeCloseTo(bill.total_cents / Number(bill.total_kwh), 0);
      expect(bill.invoice_date > bill.billing_period_end).toBe(true);
      expect(bill.auto_pay_date).toBe(addDays(bill.invoice_date, 16));
      expect(bill.payment_due_date >= bill.auto_pay_date).toBe(true);
    }
    expect(nextRead(location.esi_id, addDays(next, -2))).toBe(addDays(next, -1));
    const { consumption_wh } = meterOf(
      location,
      sandbox.world.seed,
      sandbox.world.contracts.of(location.uuid),
    ).between("2026-04-10", addDays(next, -1));
    const billed = Number(read) - Number(details[0].usage.meter_read_start);
    expect(Math.abs(billed - consumption_wh / 1_000)).toBeLessThan(details[23].usage.is_estimated ? 200 : 1);

    const events = await paymentEvents(sandbox);
    expect(events.map(({ number }: { number: string }) => number)).toEqual(
      bills.filter(({ paid_at }) => paid_at).map(({ number }) => number),
    );
    expect(events.map(({ created_at }: { created_at: string }) => created_at.slice(0, 10))).toEqual(
      details.filter(({ paid_at }) => paid_at).map(({ auto_pay_date }) => auto_pay_date),
    );
  });

  it("are the same in one jump as day by day", async () => {
    const [jumped, walked] = await Promise.all([testSandbox(), testSandbox()]);
    const homes = await Promise.all(
      [jumped, walked].map((each) => billedHome(each, { start: "2026-04-10" })),
    );
    await jumped.clock({ advance: "+95d" });
    for (let day = 0; day < 95; day++) await walked.clock({ advance: "+1d" });
    const [one, other] = await Promise.all(homes.map((home) => home.bills()));
    const known = (bills = []) => bills.map(({ pdf: _, ...bill }: { pdf: string }) => bill);
    expect(known(one as [])).toEqual(known(other as []));
    expect(one).toHaveLength(3);
  });
});

it("an estimated read is put right by the next one", async () => {
  const sandbox = await testSandbox();
  const found = [];
  for (const houseNumber of ["100", "104", "108", "112"]) {
    found.push(await billedHome(sandbox, { houseNumber, start: "2026-04-10" }));
  }
  await sandbox.clock({ advance: "+1460d" });
  let seen = 0;
  for (const home of found) {
    const bills = (await home.bills()).reverse();
    const location = sandbox.world.accounts.location(home.uuid);
    if (!location) throw new Error("no location");
    const meter = meterOf(location, sandbox.world.seed, sandbox.world.contracts.of(location.uuid));
    for (const [index, { number }] of bills.entries()) {
      const bill = await home.bill(number);
      if (!bill.usage.is_estimated || !bills[index + 1]) continue;
      seen += 1;
      const after = await home.bill(bills[index + 1].number);
      const { consumption_wh } = meter.between(bill.billing_period_start, after.billing_period_end);
      expect(Number(bill.total_kwh)).toBeLessThan(
        meter.between(bill.billing_period_start, bill.billing_period_end).consumption_wh / 1_000,
      );
      if (!after.usage.is_estimated)
        expect(
          Math.abs(Number(bill.total_kwh) + Number(after.total_kwh) - consumption_wh / 1_000),
        ).toBeLessThan(1);
    }
  }
  expect(seen).toBeGreaterThan(0);
});

it("a credit is carried into the next bill, once, and then counts as settled", async () => {
  const sandbox = await testSandbox();
  const home = await billedHome(sandbox);
  await sandbox.clock({ advance: "+20d" });
  const [credit] = await home.bills();
  sandbox.world.db.prepare("UPDATE invoice SET total_cents = -1234 WHERE number = ?").run(credit.number);
  expect((await home.send("POST", `${billsPath}/${credit.number}/pay`)).status).toBe(409);
  await sandbox.clock({ advance: "+65d" });
  const [third, second, first] = await home.bills();
  const carried = async (number: string) =>
    (await home.bill(number)).charges_groups
      .flatMap(({ charges }: { charges: object[] }) => charges)
      .filter(({ code }: { code: string }) => code === "credit_carried");
  expect(await carried(second.number)).toMatchObject([{ total_cents: -1234 }]);
  expect(await carried(third.number)).toEqual([]);
  expect(first).toMatchObject({
    number: credit.number,
    paid_at: expect.stringContaining(second.invoice_date),
  });
  expect((await home.bill(first.number)).payments).toEqual([]);
});

it("bills come in pages, and belong to their account alone", async () => {
  const sandbox = await testSandbox();
  const home = await billedHome(sandbox);
  const other = await billedHome(sandbox, { houseNumber: "104" });
  await sandbox.clock({ advance: "+100d" });
  const all = await home.bills();
  const page = (await home.send("GET", `${billsPath}?limit=2`)).body;
  expect(page).toMatchObject({ data: all.slice(0, 2), has_more: true, limit: 2, offset: 0 });
  const next = page.next_page_url.replace("http://sandbox.test", "");
  expect((await home.send("GET", next)).body).toMatchObject({
    data: all.slice(2),
    has_more: false,
    offset: 2,
    next_page_url: null,
  });
  expect((await home.send("GET", billsPath)).body.limit).toBe(20);
  expect((await home.send("GET", `${billsPath}?limit=101`)).status).toBe(422);
  for (const [method, path] of [
    ["GET", ""],
    ["POST", "/pay"],
  ] as const) {
    expect((await other.send(method, `${billsPath}/${all[0].number}${path}`)).status).toBe(404);
    expect((await home.send(method, `${billsPath}/1-0001${path}`)).status).toBe(404);
  }
});

it("when service ends there is one final bill up to its last day, and none after", async () => {
  const sandbox = await testSandbox();
  const home = await billedHome(sandbox);
  await sandbox.clock({ advance: "+45d" });
  const body = { status: "cancelled", status_reason: "cancelled_post_start" };
  await sandbox.call("POST", `/__sandbox/accounts/${home.uuid}/status`, { body });
  const { final_service_date } = sandbox.world.accounts.location(home.uuid) ?? {};
  await sandbox.clock({ advance: "+200d" });
  const bills = await home.bills();
  expect(bills[0].billing_period_end).toBe(final_service_date);
  expect(
    bills.filter(({ billing_period_end }) => billing_period_end >= (final_service_date ?? "")),
  ).toHaveLength(1);
});

it("an enrollment that is deleted takes its bills along", async () => {
  const sandbox = await testSandbox();
  const home = await billedHome(sandbox);
  await sandbox.clock({ advance: "+20d" });
  expect(await home.bills()).toHaveLength(1);
  await home.send("POST", "/v1/account/sandbox/delete-enrollment");
  expect(await home.bills()).toEqual([]);
});

it("panels stay on the roof when the contract for them ends, without a credit for what they send", async () => {
  const sandbox = await testSandbox();
  const home = await billedHome(sandbox, { plan: "Sun Exchange" });
  await sandbox.clock({ advance: "+460d" });
  const bills = await home.bills();
  const codes = async (number: string) => {
    const { usage, charges_groups } = await home.bill(number);
    const lines = charges_groups.flatMap(({ charges }: { charges: { code: string }[] }) => charges);
    return [
      Number(usage.generation) > 0,
      lines.some(({ code }: { code: string }) => code === "export_credit"),
    ];
  };
  expect(await codes(bills.at(-2).number)).toEqual([true, true]);
  expect(await codes(bills[0].number)).toEqual([true, false]);
});
