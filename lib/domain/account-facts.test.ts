import { expect, test } from "vitest";
import { type AccountReads, accountFacts } from "./account-facts.ts";

const location = {
  is_service_active: true,
  service_start_date: "2025-12-01",
  final_service_date: null,
  has_usage_history: false,
  estimated_next_reading_date: null,
};
const active = { status: "active", status_reason: "active", locations: [location] };
const plan = {
  contract_start: "2025-12-01",
  contract_end: "2026-11-30",
  rate_structure: "fixed",
  plan_type: "fixed",
};
const bill = {
  number: "B-1",
  invoice_date: "2026-03-02",
  payment_due_date: "2026-03-18",
  billing_period_end: "2026-02-27",
  total_cents: 8_412,
  paid_at: null,
  voided_at: null,
};
const reads = (more: Partial<AccountReads>): AccountReads => ({
  account: active,
  bills: [],
  plan: null,
  contracts: [],
  card: null,
  ...more,
});
const keys = (more: Partial<AccountReads>, today = "2026-03-10") =>
  accountFacts(reads(more), today).map(({ key }) => key);
const enrolling = (status: string, status_reason: string, service_start_date: string | null = null) =>
  keys({
    account: {
      status,
      status_reason,
      locations: [{ ...location, is_service_active: false, service_start_date }],
    },
  });

test("a review is no news, what needs the person is, also for a reason that nobody knows", () => {
  expect(enrolling("reviewing", "utility_submitted")).toEqual([]);
  expect(enrolling("not_enrolled", "missing_identity")).toEqual([]);
  expect(enrolling("needs_attention", "credit_declined")).toEqual(["needs_attention credit_declined"]);
  expect(enrolling("needs_attention", "moon_rose")).toEqual(["needs_attention moon_rose"]);
});

test("a day of service is told once it is set, and anew when it moves", () => {
  expect(enrolling("ready", "service_pending", "2026-04-01")).toEqual(["service_scheduled 2026-04-01"]);
  expect(enrolling("ready", "service_pending", "2026-04-03")).toEqual(["service_scheduled 2026-04-03"]);
  expect(enrolling("ready", "service_pending")).toEqual([]);
});

test("an enrollment that came to nothing is told; service that ended is not that", () => {
  expect(enrolling("cancelled", "cancelled_pre_start")).toEqual(["enrollment_cancelled"]);
  expect(enrolling("cancelled", "expire_pre_active")).toEqual(["enrollment_cancelled"]);
  const ended = { ...location, is_service_active: false, final_service_date: "2026-03-09" };
  const account = { status: "cancelled", status_reason: "cancelled_post_start", locations: [ended] };
  expect(keys({ account })).toEqual(["service_active", "service_ended 2026-03-09"]);
});

test("service ends after its last day, not on it", () => {
  const account = { ...active, locations: [{ ...location, final_service_date: "2026-03-10" }] };
  expect(keys({ account })).toEqual(["service_active"]);
  expect(keys({ account }, "2026-03-11")).toEqual(["service_active", "service_ended 2026-03-10"]);
});

test("a bill is told with what it asks for and when; a void one is not, a credit says that it is one", () => {
  const bills = [{ ...bill, auto_pay_date: "2026-03-18" }];
  const facts = accountFacts(reads({ bills, card: {} }), "2026-03-10");
  expect(facts.at(-1)).toEqual({
    kind: "bill_ready",
    key: "bill_ready B-1",
    day: "2026-03-02",
    values: {
      number: "B-1",
      total_cents: 8_412,
      due_date: "2026-03-18",
      autopay_day: "2026-03-18",
      is_credit: 0,
    },
  });
  expect(keys({ bills: [{ ...bill, voided_at: "2026-03-03T00:00:00Z" }] })).toEqual(["service_active"]);
  const credit = accountFacts(reads({ bills: [{ ...bill, total_cents: -2_500 }] }), "2026-03-10").at(-1);
  expect(credit?.values).toMatchObject({ is_credit: 1, total_cents: -2_500, autopay_day: "" });
});

test("a payment is told once, each failed try by itself, and no failure of what is paid by now", () => {
  const tried = (paid_at: string, status = "failed") => ({ paid_at, status, amount_cents: 8_412 });
  const first = tried("2026-03-18T14:00:00Z");
  const second = tried("2026-03-19T15:00:00Z");
  expect(keys({ bills: [{ ...bill, payments: [first] }] })).toContain(
    "payment_failed B-1 2026-03-18T14:00:00Z",
  );
  const after = keys({ bills: [{ ...bill, payments: [first, second] }] });
  expect(after.filter((key) => key.startsWith("payment_failed"))).toEqual([
    "payment_failed B-1 2026-03-19T15:00:00Z",
  ]);
  const paid = keys({ bills: [{ ...bill, paid_at: "2026-03-20T15:00:00Z", payments: [first, second] }] });
  expect(paid).toEqual(["service_active", "bill_ready B-1", "payment_received B-1"]);
});

test("a bill is told with what has become of paying it, its own or an older one's", () => {
  const failed = [{ paid_at: "2026-03-18T14:00:00Z", status: "failed", amount_cents: 8_412 }];
  const states = (...bills: AccountReads["bills"]) =>
    accountFacts(reads({ bills, card: {} }), "2026-03-20").flatMap(({ kind, values }) =>
      kind === "bill_ready" ? [values.pay_state] : [],
    );
  const next = { ...bill, number: "B-2", invoice_date: "2026-03-19", auto_pay_date: "2026-04-01" };
  expect(states(bill)).toEqual([undefined]);
  expect(states({ ...bill, payments: failed })).toEqual(["tried"]);
  expect(states({ ...bill, paid_at: "2026-03-19T14:00:00Z", payments: failed })).toEqual(["paid"]);
  expect(states(next, { ...bill, payments: failed })).toEqual(["tried", "card_failed"]);
  expect(states(next, { ...bill, voided_at: "2026-03-19T14:00:00Z", payments: failed })).toEqual([undefined]);
});

test("a bill is told with a card that will have expired by the day of its charge, whatever came of another", () => {
  const ahead = { ...bill, auto_pay_date: "2026-04-01" };
  const failed = [{ paid_at: "2026-03-18T14:00:00Z", status: "failed", amount_cents: 8_412 }];
  const state = (card_exp_month: number, ...bills: AccountReads["bills"]) => {
    const card = { card_exp_month, card_exp_year: 2026 };
    return accountFacts(reads({ bills, card }), "2026-03-20").findLast(({ kind }) => kind === "bill_ready")
      ?.values.pay_state;
  };
  expect(state(3, ahead)).toBe("card_expired");
  expect(state(4, ahead)).toBeUndefined();
  expect(state(3, bill)).toBeUndefined();
  expect(state(3, { ...ahead, paid_at: "2026-03-19T14:00:00Z" })).toBe("paid");
  const older = { ...bill, number: "B-0", invoice_date: "2026-02-02", payments: failed };
  expect(state(3, ahead, older)).toBe("card_expired");
});

test("a charge by autopay is told only with a card on file and to its day, and as unsure while the card is not known", () => {
  const ahead = { ...bill, auto_pay_date: "2026-04-01" };
  const payments = [{ paid_at: "2026-03-18T14:00:00Z", status: "failed", amount_cents: 8_412 }];
  const older = { ...bill, number: "B-0", invoice_date: "2026-02-02", payments };
  const told = (card: AccountReads["card"], today = "2026-03-20") => {
    const facts = accountFacts(reads({ bills: [ahead, older], card }), today);
    const values = facts.find(({ key }) => key === "bill_ready B-1")?.values;
    return [values?.autopay_day, values?.pay_state];
  };
  const expired = { card_exp_month: 3, card_exp_year: 2026 };
  expect(told(null)).toEqual(["", undefined]);
  expect(told(undefined)).toEqual(["2026-04-01", "card_unknown"]);
  expect(told({})).toEqual(["2026-04-01", "card_failed"]);
  expect(told(expired, "2026-04-01")).toEqual(["2026-04-01", "card_expired"]);
  expect(told(expired, "2026-04-02")).toEqual(["", undefined]);
  expect(told({}, "2026-04-02")).toEqual(["", undefined]);
});

test("a failure after midnight in London is of the day before in Texas", () => {
  const payments = [{ paid_at: "2026-03-19T03:00:00Z", status: "failed", amount_cents: 8_412 }];
  const fact = accountFacts(reads({ bills: [{ ...bill, payments }] }), "2026-03-20").find(
    ({ kind }) => kind === "payment_failed",
  );
  expect(fact?.day).toBe("2026-03-18");
});

test("a payment whose time is no instant is told under its bill's day, a day alone is that day", () => {
  const day = (paid_at: string) =>
    accountFacts(reads({ bills: [{ ...bill, paid_at }] }), "2026-03-20").find(
      ({ kind }) => kind === "payment_received",
    )?.day;
  expect(["2026-03-18", "soon", "2026-03-19T03:00:00Z"].map(day)).toEqual([
    "2026-03-18",
    "2026-03-02",
    "2026-03-18",
  ]);
  const payments = [{ paid_at: "not known", status: "failed", amount_cents: 8_412 }];
  const told = accountFacts(reads({ bills: [{ ...bill, payments }] }), "2026-03-20").at(-1);
  expect(told).toMatchObject({ key: "payment_failed B-1 not known", day: "2026-03-02" });
});

test("the renewal window and the notices of a contract's end are told until another is booked or service ends", () => {
  const told = (today: string, more: Partial<AccountReads> = {}) =>
    keys({ plan, ...more }, today).filter((key) => key !== "service_active");
  expect(told("2026-07-30")).toEqual([]);
  expect(told("2026-08-02")).toEqual(["contract_notice 2026-11-30 1"]);
  expect(told("2026-09-01")).toEqual(["renewal_window 2026-11-30", "contract_notice 2026-11-30 1"]);
  expect(told("2026-10-30")).toEqual(["renewal_window 2026-11-30", "contract_notice 2026-11-30 3"]);
  const contracts = [{ status: "upcoming", contract_start: "2026-12-01", contract_end: "2027-11-30" }];
  expect(told("2026-10-30", { contracts })).toEqual([]);
  const account = { ...active, locations: [{ ...location, final_service_date: "2026-11-15" }] };
  expect(told("2026-10-30", { account })).toEqual([]);
  expect(told("2026-12-01")).toEqual([]);
});

test("that a contract has ended is told where month to month follows it, not where it was so from the start", () => {
  const monthly = {
    plan_type: "month_to_month",
    rate_structure: "variable",
    contract_start: "2026-12-01",
    contract_end: null,
  };
  const contracts = [{ status: "past", contract_start: "2025-12-01", contract_end: "2026-11-30" }];
  const told = (more: Partial<AccountReads>) => keys({ plan: monthly, ...more }, "2026-12-05");
  expect(told({ contracts })).toEqual(["service_active", "contract_ended 2026-11-30"]);
  expect(told({ contracts: [] })).toEqual(["service_active"]);
});

test("no two facts of an account have the same key", () => {
  const bills = ["B-3", "B-2", "B-1"].map((number) => ({ ...bill, number, paid_at: "2026-03-20T15:00:00Z" }));
  const found = keys({ bills, plan }, "2026-10-30");
  expect(new Set(found).size).toBe(found.length);
  expect(found).toHaveLength(9);
});

test("a failure tells what was tried; a credit that was settled is no payment", () => {
  const payments = [{ paid_at: "2026-03-18T14:00:00Z", status: "failed", amount_cents: 5_000 }];
  const told = accountFacts(reads({ bills: [{ ...bill, payments }] }), "2026-03-20").at(-1);
  expect(told?.values).toMatchObject({ amount_cents: 5_000 });
  expect(keys({ bills: [{ ...bill, total_cents: -100, paid_at: "2026-03-18" }] })).not.toContain(
    "payment_received B-1",
  );
});
