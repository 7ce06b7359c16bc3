import { expect, test } from "vitest";
import { homeDuties } from "./home-duties.ts";

const calm = {
  today: "2026-07-01",
  open: [],
  bills: [],
  card: { card_exp_month: 12, card_exp_year: 2030 },
  contract: { contract_end: "2027-03-31", hasQueued: false },
  finalServiceDate: null,
};
const kinds = (facts: Partial<Parameters<typeof homeDuties>[0]>) =>
  homeDuties({ ...calm, ...facts }).map(({ kind }) => kind);

test("a calm account asks for nothing", () => {
  expect(kinds({})).toEqual([]);
});

const bill = (number: string, payment_due_date: string, more: object = {}) => ({
  number,
  total_cents: 5_000,
  payment_due_date,
  payments: [],
  ...more,
});

test("past due bills come first and are added up, from the oldest on, as far as they are not paid", () => {
  const open = [
    bill("1", "2026-05-28", { total_cents: 7_000, amount_due_cents: 2_000 }),
    bill("2", "2026-06-28"),
    bill("3", "2026-07-28"),
  ];
  const [first, second] = homeDuties({ ...calm, open, card: null });
  expect(first).toEqual({
    kind: "past_due",
    count: 2,
    total_cents: 7_000,
    number: "1",
    since: "2026-05-28",
    isDeclined: false,
  });
  expect(second).toEqual({ kind: "no_card" });
});

test("an open bill asks for nothing until its payment fails", () => {
  const payments = [{ paid_at: "2026-06-28T15:00:00Z", status: "failed" }];
  expect(kinds({ open: [bill("1", "2026-07-28")] })).toEqual([]);
  expect(kinds({ open: [bill("1", "2026-07-28", { payments })] })).toEqual(["payment_failed"]);
});

test("a card serves to the last day of its month, and is said to end 45 days before", () => {
  expect(kinds({ card: { card_exp_month: 7, card_exp_year: 2026 } })).toEqual(["card_expiring"]);
  expect(kinds({ card: { card_exp_month: 6, card_exp_year: 2026 } })).toEqual(["card_expired"]);
  expect(kinds({ today: "2026-06-30", card: { card_exp_month: 6, card_exp_year: 2026 } })).toEqual([
    "card_expiring",
  ]);
  expect(kinds({ today: "2025-12-31", card: { card_exp_month: 12, card_exp_year: 2025 } })).toEqual([
    "card_expiring",
  ]);
  expect(kinds({ card: { card_exp_month: 8, card_exp_year: 2026 } })).toEqual([]);
});

test("a contract asks for a choice from 90 days before its end, unless one is queued", () => {
  const contract = { contract_end: "2026-09-29", hasQueued: false };
  expect(kinds({ contract })).toEqual(["renewal"]);
  expect(kinds({ contract: { ...contract, contract_end: "2026-09-30" } })).toEqual([]);
  expect(kinds({ contract: { ...contract, hasQueued: true } })).toEqual([]);
  expect(kinds({ contract: { contract_end: null, hasQueued: false } })).toEqual(["month_to_month"]);
});

test("a contract asks for a choice to its very last day, and not after it", () => {
  const asks = (contract_end: string) =>
    homeDuties({ ...calm, contract: { contract_end, hasQueued: false } });
  expect(asks(calm.today)).toEqual([{ kind: "renewal", end: calm.today, days: 0 }]);
  expect(asks("2026-06-30")).toEqual([]);
});

test("what is not known is not claimed", () => {
  expect(kinds({ card: undefined, contract: undefined })).toEqual([]);
  expect(kinds({ contract: { hasQueued: false } })).toEqual([]);
});

test("where service ends, neither card nor contract is asked for", () => {
  expect(
    kinds({ finalServiceDate: "2026-07-31", card: null, contract: { contract_end: null, hasQueued: false } }),
  ).toEqual(["service_ending"]);
});

const last = (more: object = {}) => ({
  total_cents: 4_000,
  total_kwh: "120",
  payment_due_date: "2026-07-25",
  billing_period_start: "2026-06-10",
  billing_period_end: "2026-06-20",
  ...more,
});
const ended = { finalServiceDate: "2026-06-20" };
const paid_at = "2026-07-20T15:00:00Z";

test("service that has ended is not said to end, and is said no more once its last bill is paid", () => {
  expect(kinds({ finalServiceDate: "2026-07-01" })).toEqual(["service_ending"]);
  expect(kinds({ finalServiceDate: "2026-06-30" })).toEqual(["service_ended"]);
  expect(kinds({ ...ended, bills: [last()] })).toEqual(["service_ended"]);
  expect(kinds({ ...ended, bills: [last({ paid_at })] })).toEqual([]);
  expect(kinds({ ...ended, bills: [last({ total_cents: -300 })] })).toEqual([]);
});

test("neither an earlier bill, a void one nor a correction is the last bill", () => {
  const earlier = last({ paid_at, billing_period_end: "2026-06-09" });
  const voided = last({ voided_at: paid_at });
  const correction = last({ total_cents: -300, total_kwh: "0" });
  expect(kinds({ ...ended, bills: [correction, voided, earlier] })).toEqual(["service_ended"]);
});
