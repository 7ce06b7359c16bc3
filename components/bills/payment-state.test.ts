import { expect, test } from "vitest";
import { Problem, problem } from "#lib/domain/problem.ts";
import { afterFailure, afterLooking, afterLookingFailed, type Sent } from "./payment-state.ts";

const sent: Sent = {
  api: "/api/homes/1/bills/1-0007",
  amount_cents: 12_788,
  failed_at: "2026-11-07T15:00:00Z",
};
const codeOf = ({ failure }: { failure: unknown }) => failure instanceof Problem && failure.code;
const look = (state: string, failed_at: string | null = sent.failed_at) => ({ state, failed_at });

test.each(["payment_unsure", "outcome_unknown", "offline", "internal"] as const)(
  "%s may have been charged all the same: nothing is sent again before the bill was looked at",
  (code) => {
    expect(afterFailure(sent, problem(code)).unsure).toBe(sent);
  },
);

test("what is neither of these nor a problem of ours settles nothing either", () => {
  expect(afterFailure(sent, new TypeError("unexpected")).unsure).toBe(sent);
});

test.each([
  "payment_declined",
  "no_card",
  "bill_changed",
  "already_paid",
  "light_down",
  "signed_out",
] as const)("%s is an answer: nothing was charged", (code) => {
  const after = afterFailure(sent, problem(code));
  expect([after.unsure, codeOf(after)]).toEqual([null, code]);
});

test("a look that finds the bill paid ends it, with the amount that was sent", () => {
  expect(afterLooking(sent, look("paid"))).toEqual({ unsure: null, paid_cents: 12_788, failure: null });
});

test("a look that finds a new declined try ends it; one from before does not", () => {
  const declined = afterLooking(sent, look("past_due", "2026-11-21T18:00:00Z"));
  expect([declined.unsure, codeOf(declined)]).toEqual([null, "payment_declined"]);
  expect(afterLooking(sent, look("past_due")).unsure).toBe(sent);
});

test("a bill that was taken back meanwhile leaves nothing to pay", () => {
  const after = afterLooking(sent, look("void"));
  expect([after.unsure, codeOf(after)]).toEqual([null, "nothing_to_pay"]);
});

test("a look that finds the bill still open keeps the words of before: it is not safe to pay again", () => {
  const after = afterLooking(sent, look("due"));
  expect([after.unsure, codeOf(after)]).toEqual([sent, "payment_unsure"]);
});

test("a look that fails settles nothing", () => {
  for (const code of ["offline", "light_down", "signed_out"] as const) {
    expect(afterLookingFailed(sent, problem(code))).toMatchObject({ unsure: sent, paid_cents: null });
  }
});
