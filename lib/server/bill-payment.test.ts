import "./test-world.ts";
import { beforeEach, expect, test } from "vitest";
import { type Problem, problem } from "#lib/domain/problem.ts";
import { InvoiceDetail } from "#lib/light/billing-schemas.ts";
import { lookAtBill, payBill } from "./bill-payment.ts";
import { database } from "./database.ts";
import { otherInstance } from "./test-instance.ts";

const at = "2026-11-21T18:00:00Z";
const later = (minutes: number) => new Date(Date.parse(at) + minutes * 60_000);
const wish = { account_uuid: "a-1", number: "100243-0007", amount_cents: 12788, now: later(0) };
let count = 0;
beforeEach(() => {
  count += 1;
  wish.account_uuid = `a-${count}`;
});
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
  await Promise.all([payBill(light, wish), payBill(light, { ...wish, account_uuid: "another" })]);
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
  const late = lightWith([open, paid], charging);
  await payBill(late.light, wish);
  expect(late.sent).toEqual({ pay: 1, read: 2 });
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

const lost = () => lightWith([open], refusing("outcome_unknown"));

test("while a charge is unsure no other is sent for that bill, whoever asks; ten minutes later one may be", async () => {
  const first = lost();
  const unsure = { code: "payment_unsure", cause: { retryAfterSeconds: 600 } };
  await expect(payBill(first.light, wish)).rejects.toMatchObject(unsure);
  const { light, sent } = lightWith([open]);
  const waits = { code: "payment_waits", cause: { retryAfterSeconds: 60 } };
  await expect(payBill(light, { ...wish, now: later(9) })).rejects.toMatchObject(waits);
  expect(sent.pay).toBe(0);
  await payBill(light, { ...wish, account_uuid: "another" });
  await payBill(light, { ...wish, now: later(10) });
  expect(sent.pay).toBe(2);
});

test("an unsure charge of which the bill tells in the meantime keeps nobody waiting", async () => {
  await payBill(lost().light, wish).catch(() => null);
  const paidNow = lightWith([paid]);
  await expect(payBill(paidNow.light, wish)).rejects.toMatchObject({ code: "already_paid" });
  const declined = { ...open, payments: [failed, { ...failed, paid_at: at }] };
  const { light, sent } = lightWith([declined]);
  expect(await lookAtBill(light, wish, later(1))).toMatchObject({ unsure_seconds: 0 });
  await payBill(light, wish);
  expect(sent.pay).toBe(1);
});

test("a definite answer keeps nobody waiting, an error that nobody foresaw does", async () => {
  const { light, sent } = lightWith([open]);
  for (const code of ["payment_declined", "light_down", "light_busy", "step_not_ready"] as const) {
    await payBill(lightWith([open], refusing(code)).light, wish).catch(() => null);
    expect(await lookAtBill(light, wish, later(0))).toMatchObject({ unsure_seconds: 0 });
  }
  const broken = lightWith([open], () => Promise.reject(new TypeError("unforeseen")));
  await expect(payBill(broken.light, wish)).rejects.toThrow("unforeseen");
  await expect(payBill(light, wish)).rejects.toMatchObject({ code: "payment_waits" });
  expect(sent.pay).toBe(0);
});

test("a look tells how long a bill must wait; a clock that was set back does not make it longer", async () => {
  await payBill(lost().light, wish).catch(() => null);
  const { light } = lightWith([open]);
  const seconds = async (minutes: number) => (await lookAtBill(light, wish, later(minutes))).unsure_seconds;
  expect([await seconds(0), await seconds(4), await seconds(10), await seconds(-60)]).toEqual([
    600, 360, 0, 0,
  ]);
});

test("a look waits for the payment that is under way, and then tells how it ended", async () => {
  const { light } = lightWith([open, paid]);
  const paying = payBill(light, wish);
  expect((await lookAtBill(light, wish, later(0))).bill.paid_at).toBe(at);
  await paying;
});

const other = await otherInstance(() => import("./bill-payment.ts"));

test("two instances asked at once charge once: the second finds the bill paid", async () => {
  let isPaid = false;
  const { light, sent } = lightWith([open], async () => {
    isPaid = true;
    return paid;
  });
  light.getInvoice = async () => (isPaid ? paid : open);
  const ends = await Promise.allSettled([payBill(light, wish), other.payBill(light, wish)]);
  expect(sent.pay).toBe(1);
  expect(ends.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(ends.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "already_paid" },
  });
});

test("an unsure charge keeps another instance, or this one after a restart, from charging for ten minutes", async () => {
  await payBill(lost().light, wish).catch(() => null);
  const { light, sent } = lightWith([open]);
  const waits = { code: "payment_waits", cause: { retryAfterSeconds: 60 } };
  await expect(other.payBill(light, { ...wish, now: later(9) })).rejects.toMatchObject(waits);
  expect(await other.lookAtBill(light, wish, later(4))).toMatchObject({ unsure_seconds: 360 });
  expect(sent.pay).toBe(0);
  await other.payBill(light, { ...wish, now: later(10) });
  expect(sent.pay).toBe(1);
});

test("a look at another instance waits for the payment that is under way here", async () => {
  let pay = () => {};
  const { light } = lightWith([open, paid], () => new Promise((resolve) => (pay = () => resolve(paid))));
  const paying = payBill(light, wish);
  await expect
    .poll(() =>
      database()
        .selectFrom("unsure_charge")
        .select("number")
        .where("account_uuid", "=", wish.account_uuid)
        .execute(),
    )
    .toHaveLength(1);
  const looking = other.lookAtBill(light, wish, later(0));
  pay();
  expect((await looking).bill.paid_at).toBe(at);
  await paying;
});
