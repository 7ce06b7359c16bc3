import { expect, test } from "vitest";
import { type Problem, problem } from "#lib/domain/problem.ts";
import { InvoiceDetail } from "#lib/light/billing-schemas.ts";
import { payBill } from "./bill-payment.ts";

const today = "2026-11-21";
const at = "2026-11-21T18:00:00Z";
const wish = { account_uuid: "a-1", number: "100243-0007", amount_cents: 12788, today };
const failed = { paid_at: "2026-11-07T15:00:00Z", amount_cents: 12788, status: "failed" };

const open: InvoiceDetail = InvoiceDetail.parse({
  number: wish.number,
  invoice_date: "2026-10-22",
  payment_due_date: "2026-11-09",
  billing_period_start: "2026-09-22",
  billing_period_end: "2026-10-20",
  total_cents: 12788,
  total_kwh: "764",
  amount_due_cents: 12788,
  payments: [failed],
});
const paid: InvoiceDetail = { ...open, amount_due_cents: 0, paid_at: at };

/** Light with a bill that reads like each of `reads` in turn, the last one from then on. */
function lightWith(
  reads: (InvoiceDetail | Problem)[],
  paying: () => Promise<InvoiceDetail> = async () => paid,
) {
  const sent = { pay: 0, read: 0 };
  const light = {
    getInvoice: async () => {
      const read = reads[Math.min(sent.read++, reads.length - 1)] ?? open;
      if (read instanceof Error) throw read;
      return read;
    },
    payInvoice: () => {
      sent.pay++;
      return paying();
    },
  };
  return { light, sent };
}

const refusing = (code: Parameters<typeof problem>[0]) => async () => {
  throw problem(code);
};

test("an open bill is charged once", async () => {
  const { light, sent } = lightWith([open]);
  await payBill(light, wish);
  expect(sent.pay).toBe(1);
});

test("two taps at once are one payment, and both hear how it ended", async () => {
  const { light, sent } = lightWith([open]);
  await Promise.all([payBill(light, wish), payBill(light, wish)]);
  expect(sent.pay).toBe(1);
});

test("a bill of the same number in another account is another bill", async () => {
  const { light, sent } = lightWith([open]);
  await Promise.all([payBill(light, wish), payBill(light, { ...wish, account_uuid: "a-2" })]);
  expect(sent.pay).toBe(2);
});

test.each([
  ["already_paid", paid],
  ["nothing_to_pay", { ...open, voided_at: at }],
  ["nothing_to_pay", { ...open, total_cents: -400 }],
  ["bill_changed", { ...open, amount_due_cents: 9999 }],
])("%s: no charge is sent", async (code, bill) => {
  const { light, sent } = lightWith([bill]);
  await expect(payBill(light, wish)).rejects.toMatchObject({ code });
  expect(sent.pay).toBe(0);
});

test("a declined card is said as such", async () => {
  const { light } = lightWith([open], refusing("payment_declined"));
  await expect(payBill(light, wish)).rejects.toMatchObject({ code: "payment_declined" });
});

test("a lost answer is settled by the bill: paid counts as paid", async () => {
  const { light, sent } = lightWith([open, paid], refusing("outcome_unknown"));
  await payBill(light, wish);
  expect(sent).toEqual({ pay: 1, read: 2 });
});

test("a lost answer with a new failed attempt on the bill is a declined card", async () => {
  const tried = { ...open, payments: [failed, { ...failed, paid_at: at }] };
  const { light } = lightWith([open, tried], refusing("outcome_unknown"));
  await expect(payBill(light, wish)).rejects.toMatchObject({ code: "payment_declined" });
});

test.each([
  ["the bill does not show it", open],
  ["the bill cannot be read", problem("light_down")],
])("a lost answer stays open when %s, and is not sent again", async (_, second) => {
  const { light, sent } = lightWith([open, second], refusing("outcome_unknown"));
  await expect(payBill(light, wish)).rejects.toMatchObject({ code: "payment_unsure" });
  expect(sent.pay).toBe(1);
});

test("an answer without a day of payment is not taken for one: the bill decides", async () => {
  const charging = async () => open;
  const later = lightWith([open, paid], charging);
  await payBill(later.light, wish);
  expect(later.sent).toEqual({ pay: 1, read: 2 });
  const declined = { ...open, payments: [failed, { ...failed, paid_at: at }] };
  for (const [code, after] of [
    ["payment_declined", declined],
    ["payment_unsure", open],
  ] as const) {
    const { light } = lightWith([open, after], charging);
    await expect(payBill(light, wish)).rejects.toMatchObject({ code });
  }
});

test("an answer to the charge that cannot be read settles nothing either", async () => {
  const { light } = lightWith([open, open], refusing("light_garbled"));
  await expect(payBill(light, wish)).rejects.toMatchObject({ code: "payment_unsure" });
});

test("a refusal is read from the bill: paid elsewhere meanwhile, or no card", async () => {
  const elsewhere = lightWith([open, paid], refusing("step_not_ready"));
  await expect(payBill(elsewhere.light, wish)).rejects.toMatchObject({ code: "already_paid" });
  const cardless = lightWith([open], refusing("step_not_ready"));
  await expect(payBill(cardless.light, wish)).rejects.toMatchObject({ code: "no_card" });
});

test("a charge that never left is no mystery", async () => {
  const { light, sent } = lightWith([open], refusing("light_down"));
  await expect(payBill(light, wish)).rejects.toMatchObject({ code: "light_down" });
  expect(sent.read).toBe(1);
});
