import { describe, expect, it } from "vitest";
import { addDays } from "../chicago-day.ts";
import { nextRead } from "../metering/cycle.ts";
import { meterOf } from "../metering/meter.ts";
import { billedHome, saveToken } from "../testing/billed-home.ts";
import { type TestSandbox, testSandbox } from "../testing/test-sandbox.ts";

const billsPath = "/v1/account/billing/invoices";
const webhook = { LIGHT_WEBHOOK_URL: "http://127.0.0.1:9/light", LIGHT_WEBHOOK_SECRET: "whsec" };
const cardFails = "pm_card_chargeCustomerFail";

async function paymentEvents(sandbox: TestSandbox) {
  const { body } = await sandbox.call("GET", "/__sandbox/webhooks/log?limit=1000");
  return body
    .filter(
      ({ event }: { event: string }) => event.startsWith("account.payment_") && !event.endsWith("_added"),
    )
    .reverse()
    .map(
      ({
        event,
        payload,
      }: {
        event: string;
        payload: { created_at: string; data: { invoice: { number: string } } };
      }) => ({
        event,
        created_at: payload.created_at,
        number: payload.data.invoice.number,
      }),
    );
}

const noonAfter = (day: string): string => `${day}T18:00:00Z`;

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
    const { consumption_wh } = meterOf(location, sandbox.world.seed, sandbox.world.contracts.of(location.uuid)).between("2026-04-10", addDays(next, -1));
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

describe("autopay", () => {
  it("charges the card once, sixteen days after the bill", async () => {
    const sandbox = await testSandbox(webhook);
    const home = await billedHome(sandbox);
    await sandbox.clock({ advance: "+20d" });
    const bill = await home.bill((await home.bills())[0].number);
    expect(bill).toMatchObject({ paid_at: null, amount_due_cents: bill.total_cents });
    await sandbox.clock({ now: noonAfter(bill.auto_pay_date) });
    const paid = await home.bill(bill.number);
    expect(paid).toMatchObject({ amount_due_cents: 0, paid_at: expect.stringContaining(bill.auto_pay_date) });
    expect(paid.payments).toEqual([
      {
        paid_at: paid.paid_at,
        amount_cents: bill.total_cents,
        status: "succeeded",
        card_brand: "visa",
        card_last4: "4242",
      },
    ]);
    expect(await paymentEvents(sandbox)).toEqual([
      { event: "account.payment_successful", created_at: paid.paid_at, number: bill.number },
    ]);
  });

  it.each([cardFails, "expired"])(
    "that fails (%s) leaves the bill open, tells it, and is not tried again",
    async (kind) => {
      const sandbox = await testSandbox(webhook);
      const home = await billedHome(sandbox, { card: cardFails });
      const expired = {
        type: "STRIPE_CARD",
        card_brand: "visa",
        card_last4: "4242",
        card_exp_month: 4,
        card_exp_year: 2026,
        card_postal_code: null,
      };
      if (kind === "expired")
        sandbox.world.accounts.update(home.uuid, {
          payment_method: JSON.stringify(expired),
          payment_method_id: "pm_old",
        });
      await sandbox.clock({ advance: "+20d" });
      const [bill] = await home.bills();
      await sandbox.clock({ now: noonAfter(bill.payment_due_date) });
      const open = await home.bill(bill.number);
      expect(open).toMatchObject({ paid_at: null, amount_due_cents: bill.total_cents });
      expect(open.payments).toMatchObject([{ status: "failed", amount_cents: bill.total_cents }]);
      expect(await paymentEvents(sandbox)).toMatchObject([{ event: "account.payment_failed" }]);
      await sandbox.clock({ advance: "+5d" });
      expect((await home.bill(bill.number)).payments).toHaveLength(1);
    },
  );

  it("without a card tries nothing: the bill becomes past due", async () => {
    const sandbox = await testSandbox(webhook);
    const home = await billedHome(sandbox, { card: null });
    await sandbox.clock({ advance: "+60d" });
    const bill = (await home.bills()).at(-1);
    expect(await home.bill(bill.number)).toMatchObject({ paid_at: null, payments: [] });
    expect(await paymentEvents(sandbox)).toEqual([]);
  });
});

it("a late bill brings a penalty of 5 % once, on the next bill, and not on the penalty itself", async () => {
  const sandbox = await testSandbox();
  const home = await billedHome(sandbox, { card: cardFails });
  await sandbox.clock({ advance: "+130d" });
  const [third, second, first] = await Promise.all(
    (await home.bills()).slice(-3).map(({ number }) => home.bill(number)),
  );
  const penalty = (bill: typeof first) =>
    bill.charges_groups
      .flatMap(({ charges }: { charges: { code: string }[] }) => charges)
      .find(({ code }: { code: string }) => code === "late_penalty")?.total_cents ?? 0;
  const five = (cents: number) => Math.floor((cents * 5 + 50) / 100);
  expect(penalty(first)).toBe(0);
  expect(penalty(second)).toBe(five(first.total_cents));
  expect(penalty(third)).toBe(five(second.total_cents - penalty(second)));
  expect(second.previous_balance_cents).toBe(first.total_cents);
  expect(third.previous_balance_cents).toBe(first.total_cents + second.total_cents);
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

describe("paying early", () => {
  it("pays once; a second time is refused, and autopay has nothing left to do", async () => {
    const sandbox = await testSandbox(webhook);
    const home = await billedHome(sandbox);
    await sandbox.clock({ advance: "+20d" });
    const bill = await home.bill((await home.bills())[0].number);
    const paid = await home.send("POST", `${billsPath}/${bill.number}/pay`);
    expect(paid).toMatchObject({
      status: 200,
      body: { amount_due_cents: 0, payments: [{ status: "succeeded" }] },
    });
    const again = await home.send("POST", `${billsPath}/${bill.number}/pay`);
    expect([again.status, again.body.code]).toEqual([409, "wrong_state"]);
    await sandbox.clock({ now: noonAfter(bill.auto_pay_date) });
    expect((await home.bill(bill.number)).payments).toHaveLength(1);
    expect(await paymentEvents(sandbox)).toHaveLength(1);
  });

  it("with a card that is refused answers 402, keeps the attempt, and works with another card", async () => {
    const sandbox = await testSandbox(webhook);
    const home = await billedHome(sandbox, { card: cardFails });
    await sandbox.clock({ advance: "+20d" });
    const [bill] = await home.bills();
    const refused = await home.send("POST", `${billsPath}/${bill.number}/pay`);
    expect([refused.status, refused.body.code]).toEqual([402, "payment_failed"]);
    expect((await home.bill(bill.number)).payments).toMatchObject([{ status: "failed" }]);
    expect(await paymentEvents(sandbox)).toMatchObject([{ event: "account.payment_failed" }]);
    await saveToken(sandbox, home, "pm_card_mastercard");
    expect((await home.send("POST", `${billsPath}/${bill.number}/pay`)).body.payments).toMatchObject([
      { status: "failed" },
      { status: "succeeded", card_brand: "mastercard" },
    ]);
  });

  it("without a card is refused", async () => {
    const sandbox = await testSandbox();
    const home = await billedHome(sandbox, { card: null });
    await sandbox.clock({ advance: "+20d" });
    const [bill] = await home.bills();
    const answer = await home.send("POST", `${billsPath}/${bill.number}/pay`);
    expect([answer.status, answer.body.code]).toEqual([409, "no_payment_method"]);
  });
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
