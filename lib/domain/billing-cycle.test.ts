import { expect, test } from "vitest";
import { billingCycle } from "./billing-cycle.ts";

const bill = (billing_period_end: string, voided_at: string | null = null) => ({
  billing_period_end,
  voided_at,
});

test("a first cycle begins with the service", () => {
  expect(billingCycle([], "2026-05-20", "2026-06-12", "2026-05-25")).toEqual({
    start: "2026-05-20",
    end: "2026-06-12",
    isClosing: false,
  });
});

test("a cycle begins the day after the last bill's period, void ones aside", () => {
  const bills = [bill("2026-07-12", "2026-07-15T00:00:00Z"), bill("2026-05-12"), bill("2026-06-12")];
  expect(billingCycle(bills, "2026-01-01", "2026-07-13", "2026-07-01")).toMatchObject({
    start: "2026-06-13",
    end: "2026-07-13",
  });
});

test("between the reading and its bill the cycle is closing, not two months long", () => {
  expect(billingCycle([bill("2026-06-12")], "2026-01-01", "2026-08-12", "2026-07-14")).toEqual({
    start: "2026-06-13",
    end: "2026-07-12",
    isClosing: true,
  });
  expect(billingCycle([bill("2026-06-12")], "2026-01-01", "2026-08-12", "2026-07-11")).toEqual({
    start: "2026-06-13",
    end: "2026-07-10",
    isClosing: true,
  });
});

test("without a reading day a cycle has thirty days", () => {
  expect(billingCycle([bill("2026-06-12")], "2026-01-01", null, "2026-07-01")).toEqual({
    start: "2026-06-13",
    end: "2026-07-12",
    isClosing: false,
  });
});
