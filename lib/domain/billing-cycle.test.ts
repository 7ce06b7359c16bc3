import { expect, test } from "vitest";
import { billingCycle } from "./billing-cycle.ts";

const bill = (billing_period_end: string, voided_at: string | null = null) => ({
  billing_period_end,
  voided_at,
});
const service = (nextReading: string | null, end: string | null = null) => ({
  start: "2026-01-01",
  end,
  nextReading,
});

test("a first cycle begins with the service", () => {
  expect(billingCycle([], { ...service("2026-06-12"), start: "2026-05-20" }, "2026-05-25")).toEqual({
    start: "2026-05-20",
    end: "2026-06-12",
    isClosing: false,
    isFinal: false,
  });
});

test("a cycle begins the day after the last bill's period, void ones aside", () => {
  const bills = [bill("2026-07-12", "2026-07-15T00:00:00Z"), bill("2026-05-12"), bill("2026-06-12")];
  expect(billingCycle(bills, service("2026-07-13"), "2026-07-01")).toMatchObject({
    start: "2026-06-13",
    end: "2026-07-13",
  });
});

test("between the reading and its bill the cycle is closing, not two months long", () => {
  expect(billingCycle([bill("2026-06-12")], service("2026-08-12"), "2026-07-14")).toEqual({
    start: "2026-06-13",
    end: "2026-07-12",
    isClosing: true,
    isFinal: false,
  });
  expect(billingCycle([bill("2026-06-12")], service("2026-08-12"), "2026-07-11")).toEqual({
    start: "2026-06-13",
    end: "2026-07-10",
    isClosing: true,
    isFinal: false,
  });
});

test("without a reading day a cycle has thirty days", () => {
  expect(billingCycle([bill("2026-06-12")], service(null), "2026-07-01")).toEqual({
    start: "2026-06-13",
    end: "2026-07-12",
    isClosing: false,
    isFinal: false,
  });
});

test.each([null, "2026-06-28", "2026-07-13"])(
  "no day after the end of service is in a cycle, whatever reading is announced: %s",
  (nextReading) => {
    const cycle = billingCycle([bill("2026-06-12")], service(nextReading, "2026-06-28"), "2026-06-20");
    expect(cycle).toEqual({ start: "2026-06-13", end: "2026-06-28", isClosing: false, isFinal: true });
  },
);

test("the cycle before the last one is not the final one", () => {
  const cycle = billingCycle([bill("2026-06-12")], service("2026-07-13", "2026-07-20"), "2026-06-20");
  expect(cycle).toMatchObject({ end: "2026-07-13", isFinal: false });
});

test("after the end of service the final cycle waits for its bill, and with it there is no cycle any more", () => {
  const ended = service("2026-06-28", "2026-06-28");
  expect(billingCycle([bill("2026-06-12")], ended, "2026-06-28")?.isClosing).toBe(false);
  expect(billingCycle([bill("2026-06-12")], ended, "2026-06-30")).toEqual({
    start: "2026-06-13",
    end: "2026-06-28",
    isClosing: true,
    isFinal: true,
  });
  expect(billingCycle([bill("2026-06-28"), bill("2026-06-12")], ended, "2026-06-30")).toBeNull();
});
