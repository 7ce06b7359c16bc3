import { expect, it } from "vitest";
import { billedHome } from "../testing/billed-home.ts";
import { testSandbox } from "../testing/test-sandbox.ts";

async function homeWithBills() {
  const sandbox = await testSandbox();
  const home = await billedHome(sandbox, { card: "pm_card_chargeCustomerFail" });
  await sandbox.clock({ advance: "+50d" });
  const take = (body: object) =>
    sandbox.call("POST", `/__sandbox/accounts/${home.uuid}/void-invoice`, { body });
  return { sandbox, home, take };
}

it("a void bill is owed no more, cannot be paid, and leaves no gap before the next", async () => {
  const { sandbox, home, take } = await homeWithBills();
  const [bill] = await home.bills();
  expect((await take({ number: bill.number })).body).toMatchObject({
    voided: { number: bill.number, voided_at: expect.any(String) },
    reissued: null,
  });
  expect(await home.bill(bill.number)).toMatchObject({ amount_due_cents: 0, paid_at: null });
  const pay = await home.send("POST", `/v1/account/billing/invoices/${bill.number}/pay`);
  expect(pay.status).toBe(409);
  expect((await take({ number: bill.number })).status).toBe(409);
  await sandbox.clock({ advance: "+35d" });
  const [next] = await home.bills();
  expect(next.billing_period_start > bill.billing_period_end).toBe(true);
  expect((await home.bill(bill.number)).payments).toEqual([]);
});

it("a corrected bill has a new number, the same period and the same penalty for the bill before", async () => {
  const { home, take } = await homeWithBills();
  const [bill] = await home.bills();
  const before = await home.bill(bill.number);
  const { reissued } = (await take({ number: bill.number, reissue: true })).body;
  const corrected = await home.bill(reissued.number);
  expect(reissued.number).not.toBe(bill.number);
  expect(corrected).toMatchObject({
    billing_period_start: bill.billing_period_start,
    billing_period_end: bill.billing_period_end,
    voided_at: null,
  });
  expect(corrected.charges_groups.at(-1)).toEqual(before.charges_groups.at(-1));
});

it("a paid bill and another account's bill cannot be voided", async () => {
  const sandbox = await testSandbox();
  const home = await billedHome(sandbox);
  const other = await billedHome(sandbox, { houseNumber: "104" });
  await sandbox.clock({ advance: "+66d" });
  const paid = (await home.bills()).at(-1).number;
  const take = (uuid: string) =>
    sandbox.call("POST", `/__sandbox/accounts/${uuid}/void-invoice`, { body: { number: paid } });
  expect([(await take(home.uuid)).status, (await take(other.uuid)).status]).toEqual([409, 404]);
});

it("a corrected older bill does not hold up the charge for a newer one", async () => {
  const { sandbox, home, take } = await homeWithBills();
  const [newer, older] = await home.bills();
  await take({ number: older.number, reissue: true });
  const { auto_pay_date } = await home.bill(newer.number);
  await sandbox.clock({ now: `${auto_pay_date}T18:00:00Z` });
  expect((await home.bill(newer.number)).payments).toHaveLength(1);
});
