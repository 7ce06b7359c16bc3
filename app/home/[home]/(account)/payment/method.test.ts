import "#lib/server/test-world.ts";
import type { ReactElement } from "react";
import { expect, test, vi } from "vitest";

const failed = (paid_at: string, card_last4 = "4242") => ({
  ...{ paid_at, amount_cents: 5_000, status: "failed", card_last4 },
});
const bill = (number: string, payments: object[]) => ({
  ...{ number, payments, total_cents: 5_000, payment_due_date: "2026-11-28" },
  ...{ billing_period_start: "2026-10-01", billing_period_end: "2026-10-31", paid_at: null, voided_at: null },
});
type Bill = ReturnType<typeof bill>;
const card = { type: "card", card_brand: "visa", card_last4: "4242", card_exp_month: 4, card_exp_year: 2031 };
const world = vi.hoisted(() => ({ bills: [] as { number: string }[] }));
const light = {
  listInvoices: async () => ({ data: world.bills }),
  getInvoice: async ({ params }: { params: { invoice_number: string } }) =>
    world.bills.find(({ number }) => number === params.invoice_number),
  getPaymentMethod: async () => card,
};
vi.mock("#lib/server/my-home.ts", () => ({
  myHome: async () => ({ light, home: { number: 1 }, account: {}, today: "2026-11-21" }),
}));
vi.mock("#lib/server/i18n.ts", () => ({
  getT: async () => (key: string) => key,
  getLocale: async () => "en",
}));
// What needs a browser's React is not what is tested here.
vi.mock("#components/billing/failed-charge.tsx", () => ({ FailedCharge: "failed-charge" }));
vi.mock("#components/billing/home-card.tsx", () => ({ HomeCard: "home-card" }));
vi.mock("#components/billing/method-on-file.tsx", () => ({ MethodOnFile: "method-on-file" }));
vi.mock("#components/billing/test-cards.tsx", () => ({ TestCards: "test-cards" }));
vi.mock("#components/shell/messages.tsx", () => ({ Messages: "messages" }));
vi.mock("#components/shell/part-missing.tsx", () => ({ PartMissing: "part-missing" }));
const { Method } = await import("./method.tsx");

const elements = (node: unknown): ReactElement<Record<string, unknown>>[] => {
  if (Array.isArray(node)) return node.flatMap(elements);
  if (typeof node !== "object" || node === null || !("props" in node)) return [];
  const element = node as ReactElement<Record<string, unknown>>;
  return [element, ...elements(element.props.children)];
};
/** What the parts of the page are given, by their name; `bills` are the open ones, newest first. */
async function shown(...bills: Bill[]) {
  world.bills = bills;
  const page = elements(await Method({ home: "1" }));
  return (name: string) => page.find(({ type }) => type === name)?.props;
}

const early = bill("1-0001", [failed("2026-11-03T15:00:00Z")]);
const late = bill("1-0002", [failed("2026-11-19T15:00:00Z")]);
const untried = bill("1-0003", []);

test.each([
  ["newest", [untried, late, early]],
  ["oldest", [untried, { ...early, number: "1-0002" }, { ...late, number: "1-0001" }]],
])(
  "of two bills whose charge was declined the person is told of the latest decline, though it is the %s bill's",
  async (_, bills) => {
    const part = await shown(...bills);
    const last = bills.find(({ payments }) => payments === late.payments);
    expect(part("failed-charge")).toMatchObject({
      bill: { number: last?.number },
      href: `/home/1/bills/${last?.number}`,
    });
    expect(part("method-on-file")).toMatchObject({ declinedOn: "2026-11-19" });
    expect(part("home-card")).toMatchObject({
      isNeeded: true,
      openBillHref: `/home/1/bills/${last?.number}`,
    });
  },
);

test("of two tries for one bill the later is the day on which the card was declined, in whatever order they come", async () => {
  for (const tries of [
    [...late.payments, ...early.payments],
    [...early.payments, ...late.payments],
  ]) {
    const part = await shown(bill("1-0001", tries));
    expect(part("method-on-file")).toMatchObject({ declinedOn: "2026-11-19" });
  }
});

test("a decline of the card before is told of its bill, and not of the card that is on file now", async () => {
  const part = await shown(bill("1-0001", [failed("2026-11-19T15:00:00Z", "0341")]));
  expect(part("failed-charge")).toMatchObject({ bill: { number: "1-0001" }, method: card });
  expect(part("method-on-file")).toMatchObject({ declinedOn: null });
});

test("a charge that worked after a decline leaves nothing to tell", async () => {
  const worked = { ...failed("2026-11-20T15:00:00Z"), status: "succeeded" };
  const part = await shown(bill("1-0001", [...late.payments, worked]));
  expect(part("failed-charge")).toBeUndefined();
  expect(part("method-on-file")).toMatchObject({ declinedOn: null });
  expect(part("home-card")).toMatchObject({ isNeeded: false, openBillHref: null });
});
