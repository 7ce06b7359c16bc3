import "./test-world.ts";
import { beforeEach, expect, test } from "vitest";
import { problem } from "#lib/domain/problem.ts";
import { InvoiceDetail } from "#lib/light/billing-schemas.ts";
import { accountClient } from "#lib/light/client.ts";
import type { AllDocuments } from "#lib/light/location-schemas.ts";
import type { Location } from "#lib/light/schemas.ts";
import { homeMoney } from "./home-money.ts";

const today = "2026-11-21";
const location: Location = {
  uuid: "l-1",
  address_1: "100 ELM ST",
  city: "DALLAS",
  state: "TX",
  postal_code: "75214",
  utility_number: "10443720000000000",
  is_service_active: true,
  has_usage_history: true,
};
const bill = (number: string, payment_due_date: string, more: Partial<InvoiceDetail> = {}) =>
  InvoiceDetail.parse({
    number,
    invoice_date: "2026-10-22",
    payment_due_date,
    billing_period_start: "2026-09-22",
    billing_period_end: "2026-10-20",
    total_cents: 10_000,
    total_kwh: "764",
    ...more,
  });
const declined = [{ paid_at: "2026-11-07T15:00:00Z", amount_cents: 10_000, status: "failed" }];
const card = { uuid: "m-1", type: "STRIPE_CARD", card_exp_month: 12, card_exp_year: 2030 };

const world: {
  bills: InvoiceDetail[];
  card: object | null;
  contracts: AllDocuments;
  unreadable: string;
  end: string | null;
} = { bills: [], card, contracts: [], unreadable: "", end: "2027-12-31" };
beforeEach(() => {
  Object.assign(world, { bills: [], card, contracts: [], unreadable: "", end: "2027-12-31" });
});

const light = accountClient(async ({ name, path }) => {
  if (name === world.unreadable) throw problem("light_down");
  if (name === "listInvoices") {
    // The list knows neither the payments nor what is still due.
    const data = world.bills.map(({ payments, amount_due_cents, charges_groups, ...listed }) => listed);
    return { data, has_more: false, limit: 12, offset: 0 };
  }
  if (name === "getInvoice") return world.bills.find(({ number }) => path.endsWith(number));
  if (name === "getPlan") return { uuid: "p-1", name: "Clean Energy", contract_end: world.end };
  if (name === "listAllDocuments") return world.contracts;
  if (world.card === null) throw problem("not_found");
  return world.card;
});
const money = () => homeMoney({ light, location, today });

test("a card that Light does not find is one to add; a card that could not be read is not", async () => {
  world.card = null;
  expect((await money()).duties).toEqual([{ kind: "no_card" }]);
  world.unreadable = "getPaymentMethod";
  expect((await money()).duties).toEqual([]);
});

test("a bill counts as read where it was in full, whatever came of the card", async () => {
  world.bills = [bill("1", "2026-12-09")];
  expect((await money()).isBillRead).toBe(true);
  world.unreadable = "getPaymentMethod";
  expect((await money()).isBillRead).toBe(true);
  world.unreadable = "getInvoice";
  expect((await money()).isBillRead).toBe(false);
});

test("a declined card stays said of the late bill after the next bill is made", async () => {
  const next = bill("2", "2026-12-09");
  world.bills = [next, bill("1", "2026-11-09", { payments: declined })];
  const { duties, latest } = await money();
  expect(duties).toMatchObject([{ kind: "past_due", number: "1", isDeclined: true }]);
  expect(latest?.number).toBe("2");
});

test("a mere correction is not the last bill", async () => {
  world.bills = [bill("2", "2026-12-09", { total_cents: -500, total_kwh: "0" }), bill("1", "2026-11-29")];
  expect((await money()).latest?.number).toBe("1");
});

test("a declined payment of a bill that is not the newest is said before that bill is late", async () => {
  world.bills = [bill("2", "2026-12-19"), bill("1", "2026-11-29", { payments: declined })];
  expect((await money()).duties).toMatchObject([{ kind: "payment_failed", number: "1" }]);
});

test("a bill that was taken back is neither owed nor what the estimate goes by", async () => {
  const voided_at = "2026-11-10T15:00:00Z";
  world.bills = [bill("2", "2026-11-09", { voided_at }), bill("1", "2026-10-09", { paid_at: voided_at })];
  const { open, latest, duties } = await money();
  expect([open, latest?.number, duties]).toEqual([[], "1", []]);
});

test("of a bill that is paid in part only the rest is asked for", async () => {
  world.bills = [bill("1", "2026-11-09", { amount_due_cents: 2_500 })];
  const { duties, open } = await money();
  expect(duties).toMatchObject([{ kind: "past_due", total_cents: 2_500 }]);
  expect(open).toMatchObject([{ number: "1", amount_due_cents: 2_500 }]);
});

test("where a bill cannot be read in full, it is owed as the list tells it", async () => {
  world.bills = [bill("1", "2026-11-09")];
  world.unreadable = "getInvoice";
  expect((await money()).duties).toMatchObject([{ kind: "past_due", total_cents: 10_000 }]);
});

test("a contract that was queued and has begun is not the next one", async () => {
  world.end = "2026-12-31";
  world.contracts = [{ status: "upcoming", contract_start: "2026-11-21", plan_name: "Night Rider" }];
  expect(await money()).toMatchObject({ next: null, duties: [{ kind: "renewal" }] });
  world.contracts = [{ status: "upcoming", contract_start: "2027-01-01", plan_name: "Night Rider" }];
  expect(await money()).toMatchObject({ next: { plan_name: "Night Rider" }, duties: [] });
});
