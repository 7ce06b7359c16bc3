import { expect, test } from "vitest";
import { Problem, problem } from "#lib/domain/problem.ts";
import {
  afterFailure,
  afterLooking,
  afterLookingFailed,
  paid,
  type Sent,
  type Unsure,
  untouched,
} from "./payment-state.ts";

const sent: Sent = {
  api: "/api/homes/1/bills/1-0007",
  amount_cents: 12_788,
  failed_at: "2026-11-07T15:00:00Z",
};
const codeOf = ({ failure }: { failure: unknown }) => failure instanceof Problem && failure.code;
const look = (state: string, unsure_seconds: unknown = 0, failed_at = sent.failed_at) => ({
  state,
  failed_at,
  unsure_seconds,
});
const waits = (says: Unsure["says"], wait_seconds: number | null = null) => ({ sent, says, wait_seconds });

test.each(["outcome_unknown", "offline", "internal"] as const)(
  "%s may have been charged all the same: the connection broke, and nothing is sent before the bill was looked at",
  (code) => {
    expect(afterFailure(sent, problem(code)).unsure).toEqual(waits("broken"));
  },
);

test.each(["payment_unsure", "payment_waits"] as const)("%s is said with the time it takes", (code) => {
  expect(afterFailure(sent, problem(code, { cause: { retryAfterSeconds: 540 } })).unsure).toEqual(
    waits(code, 540),
  );
  expect(afterFailure(sent, problem(code)).unsure).toEqual(waits(code));
});

test("without a network before it was sent nothing was: it may be tried again at once", () => {
  const after = afterFailure(sent, problem("offline"), true);
  expect([after.unsure, codeOf(after)]).toEqual([null, "offline"]);
  expect(afterFailure(sent, problem("outcome_unknown"), true).unsure).toEqual(waits("broken"));
});

test("what is neither of these nor a problem of ours settles nothing either", () => {
  expect(afterFailure(sent, new TypeError("unexpected")).unsure).toEqual(waits("broken"));
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
  expect(afterLooking(sent, look("paid"))).toEqual(paid(sent));
  expect(paid(sent)).toMatchObject({ unsure: null, paid_cents: 12_788, failure: null });
});

test("a look that finds a new declined try ends it; one from before does not", () => {
  const declined = afterLooking(sent, look("past_due", 600, "2026-11-21T18:00:00Z"));
  expect([declined.unsure, codeOf(declined)]).toEqual([null, "payment_declined"]);
  expect(codeOf(afterLooking(sent, look("past_due")))).toBe(false);
});

test("a bill that was taken back meanwhile leaves nothing to pay", () => {
  const after = afterLooking(sent, look("void"));
  expect([after.unsure, codeOf(after)]).toEqual([null, "nothing_to_pay"]);
});

test.each(["due", "past_due"])(
  "a look that finds the bill %s, and nothing unsure, lets pay again",
  (state) => {
    expect(afterLooking(sent, look(state))).toEqual({ ...untouched, isClear: true });
  },
);

test("a look at an open bill whose charge the server cannot tell of keeps the form shut, and says how long", () => {
  expect(afterLooking(sent, look("due", 240)).unsure).toEqual(waits("payment_unsure", 240));
});

test("a look whose answer cannot be read settles nothing", () => {
  for (const reply of [{}, look("odd"), look("due", null), look("due", "0")])
    expect(afterLooking(sent, reply)).toMatchObject({ unsure: waits("payment_unsure"), isClear: false });
});

test("a look that fails settles nothing, and the words of before stay", () => {
  const before = waits("payment_unsure", 240);
  for (const code of ["offline", "light_down", "signed_out"] as const) {
    const after = afterLookingFailed(before, problem(code));
    expect(after).toMatchObject({ unsure: before, isClear: false, paid_cents: null });
    expect(codeOf(after)).toBe(code);
  }
});
