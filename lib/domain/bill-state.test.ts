import fc from "fast-check";
import { expect, it, test } from "vitest";
import {
  billDueCents,
  billState,
  failedAttempt,
  isChargedWith,
  isCorrection,
  isOpenBill,
  lastDeclined,
  troubledBill,
  waitingCreditCents,
} from "./bill-state.ts";
import { addDays } from "./service-day.ts";

const bill = { total_cents: 12788, payment_due_date: "2026-11-09" };
const at = "2026-11-07T15:00:00Z";
const dueOn = fc.integer({ min: -60, max: 60 }).map((days) => addDays("2026-11-09", days));

test("a bill is due up to and on its due date, and past due from the day after", () => {
  expect(billState(bill, "2026-10-22")).toBe("due");
  expect(billState(bill, "2026-11-09")).toBe("due");
  expect(billState(bill, "2026-11-10")).toBe("past_due");
});

test("a paid bill is paid, however late", () => {
  expect(billState({ ...bill, paid_at: at }, "2027-01-01")).toBe("paid");
});

it("is never overdue when void, whatever else it says", () => {
  fc.assert(
    fc.property(dueOn, fc.integer(), fc.constantFrom(null, at), (day, total_cents, paid_at) => {
      const voided = { ...bill, total_cents, paid_at, voided_at: at };
      expect(billState(voided, day)).toBe("void");
      expect(billDueCents(voided, day)).toBe(0);
    }),
  );
});

test("a negative bill is a credit, open or used, and nothing of it is owed", () => {
  const credit = { ...bill, total_cents: -500 };
  expect(billState(credit, "2027-01-01")).toBe("credit");
  expect(billState({ ...credit, paid_at: at }, "2027-01-01")).toBe("credit");
  expect(billDueCents(credit, "2027-01-01")).toBe(0);
});

test("a bill over nothing is settled", () => {
  expect(billState({ ...bill, total_cents: 0 }, "2027-01-01")).toBe("paid");
});

test("what Light says is still due wins over the total, and only of an open bill", () => {
  expect(billDueCents(bill, "2026-11-01")).toBe(12788);
  expect(billDueCents({ ...bill, amount_due_cents: 2788 }, "2026-11-01")).toBe(2788);
  expect(billDueCents({ ...bill, amount_due_cents: 2788, paid_at: at }, "2026-11-01")).toBe(0);
});

it("is open exactly when it is due or past due", () => {
  const bills = fc.record({ total_cents: fc.integer(), payment_due_date: dueOn });
  fc.assert(
    fc.property(bills, (each) => {
      expect(isOpenBill(each, "2026-11-09")).toBe(each.total_cents > 0);
    }),
  );
});

test("only a failure that nothing followed counts as the last word", () => {
  const failed = { paid_at: "2026-11-07T15:00:00Z", status: "failed" };
  const paid = { paid_at: "2026-11-08T15:00:00Z", status: "succeeded" };
  expect(failedAttempt([])).toBeNull();
  expect(failedAttempt([failed])).toBe(failed);
  expect(failedAttempt([paid, failed])).toBeNull();
  expect(failedAttempt([{ ...failed, paid_at: "2026-11-09T15:00:00Z" }, paid])).toMatchObject({
    status: "failed",
  });
});

test("only credits that are neither used nor void wait for the next bill", () => {
  const credit = { ...bill, total_cents: -2500 };
  const used = { ...credit, paid_at: at };
  expect(waitingCreditCents([bill, credit, used, { ...credit, voided_at: at }])).toBe(2500);
});

test("a bill that solar power made negative is no correction: it stands for its days", () => {
  expect(isCorrection({ total_cents: -300, total_kwh: "41" })).toBe(false);
  expect(isCorrection({ total_cents: -300, total_kwh: "0" })).toBe(true);
  expect(isCorrection({ total_cents: 995, total_kwh: "0" })).toBe(false);
});

test("a declined payment is this card's unless the last digits say otherwise", () => {
  const payment = { card_last4: "0341" };
  expect(isChargedWith(payment, { card_last4: "0341" })).toBe(true);
  expect(isChargedWith(payment, { card_last4: "4242" })).toBe(false);
  expect(isChargedWith(payment, null)).toBe(true);
  expect(isChargedWith({}, { card_last4: "4242" })).toBe(true);
});

test("the bill to see to is a late one before one that was only declined", () => {
  const payments = [{ paid_at: "2026-11-01T12:00:00Z", status: "failed" }];
  const declined = { total_cents: 100, payment_due_date: "2026-12-01", payments };
  const late = { total_cents: 100, payment_due_date: "2026-10-01", payments: [] };
  const fine = { ...declined, payments: [] };
  expect(troubledBill([declined, late, fine], "2026-11-21")).toBe(late);
  expect(troubledBill([fine, declined], "2026-11-21")).toBe(declined);
  expect(troubledBill([fine], "2026-11-21")).toBeNull();
});

test("of several declined charges the latest counts, whichever bill it was for", () => {
  const declined = (number: string, paid_at: string) => ({
    number,
    payments: [{ paid_at, status: "failed" }],
  });
  const older = declined("B-1", "2026-03-18T14:00:00Z");
  const newer = declined("B-2", "2026-04-18T14:00:00Z");
  const untried = { number: "B-3", payments: [] };
  expect(lastDeclined([older, newer, untried])).toBe(newer);
  expect(lastDeclined([declined("B-1", "2026-05-01T14:00:00Z"), newer])).toMatchObject({ number: "B-1" });
  expect(lastDeclined([untried])).toBeNull();
});
