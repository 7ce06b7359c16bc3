import { expect, test, vi } from "vitest";

vi.mock("lucide-react", () => ({ CircleAlert: "svg", CircleCheck: "svg", Clock3: "svg" }));
const { BillPayments } = await import("./bill-payments.tsx");

const words = { t: Object.assign((key: string) => key, { rich: vi.fn() }), locale: "en" } as never;
const paid_at = "2026-11-07T15:00:00Z";
const payments = [{ paid_at, amount_cents: 12_788, status: "succeeded" }];
const shown = (bill: object) => BillPayments({ words, bill: { total_cents: 12_788, payments: [], ...bill } });

test("a paid bill whose payments Light does not list is not said to be unpaid", () => {
  expect(shown({ paid_at })).toBeNull();
});

test("an unpaid bill says that nothing was charged; a credit has nothing to say of payments", () => {
  expect(JSON.stringify(shown({}))).toContain('"payments_none"');
  expect(JSON.stringify(shown({ paid_at, payments }))).not.toContain('"payments_none"');
  expect(shown({ paid_at, payments })).not.toBeNull();
  expect(shown({ total_cents: -500 })).toBeNull();
});
