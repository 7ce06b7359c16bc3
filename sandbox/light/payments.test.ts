import { describe, expect, it } from "vitest";
import { billedHome, saveToken } from "../testing/billed-home.ts";
import { paymentEvents } from "../testing/payment-events.ts";
import { testSandbox } from "../testing/test-sandbox.ts";

const billsPath = "/v1/account/billing/invoices";
const webhook = { LIGHT_WEBHOOK_URL: "http://127.0.0.1:9/light", LIGHT_WEBHOOK_SECRET: "whsec" };
const cardFails = "pm_card_chargeCustomerFail";
const noonAfter = (day: string): string => `${day}T18:00:00Z`;

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

  it("takes a card to the end of the month that is printed on it", async () => {
    const sandbox = await testSandbox();
    const home = await billedHome(sandbox);
    await sandbox.clock({ advance: "+20d" });
    const bill = await home.bill((await home.bills())[0].number);
    const [card_exp_year, card_exp_month] = bill.auto_pay_date.split("-").map(Number);
    const card = (await home.send("GET", "/v1/account/billing/payment-method")).body;
    sandbox.world.accounts.update(home.uuid, {
      payment_method: JSON.stringify({ ...card, card_exp_year, card_exp_month }),
    });
    await sandbox.clock({ now: noonAfter(bill.auto_pay_date) });
    expect((await home.bill(bill.number)).payments).toMatchObject([{ status: "succeeded" }]);
  });

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
