import "#lib/server/test-world.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { problem } from "#lib/domain/problem.ts";
import type { InvoiceDetail } from "#lib/light/billing-schemas.ts";
import { operations } from "#lib/light/operations.ts";
import { clientAddressHeader } from "#lib/server/client-address.ts";
import { forgetReads, recentRead } from "#lib/server/recent-reads.ts";
import { pageRequest } from "#lib/server/test-request.ts";

const user = { id: "u-1", email: "marisol@porchlight.example", locale: "en" };
vi.mock("#lib/server/session.ts", () => ({ readSession: async () => ({ user, setCookies: [] }) }));
vi.mock("#lib/server/clock.ts", () => ({ now: async () => new Date("2026-11-21T18:00:00Z") }));
vi.mock("#lib/server/home.ts", () => ({
  callersHome: async () => ({ id: "h-1", number: 1, light_account_uuid: "a-1" }),
}));
vi.mock("#lib/server/account-light.ts", () => ({ accountLight: () => light }));

const light = {
  getInvoice: async () => paid,
  payInvoice: async () => {
    throw problem("outcome_unknown");
  },
};

const { GET } = await import("./[number]/route.ts");
const { POST } = await import("./[number]/pay/route.ts");

const paid: InvoiceDetail = {
  number: "1-0007",
  invoice_date: "2026-10-22",
  payment_due_date: "2026-11-09",
  billing_period_start: "2026-09-22",
  billing_period_end: "2026-10-20",
  total_cents: 12_788,
  total_kwh: "764",
  paid_at: "2026-11-21T17:59:00Z",
  charges_groups: [],
  payments: [],
};
const look = () =>
  GET(
    new Request(`http://localhost:3000${address}`, { headers: { [clientAddressHeader]: "198.51.100.7" } }),
    params,
  );
const params = { params: Promise.resolve({ home: "1", number: paid.number }) };
const address = "/api/homes/1/bills/1-0007";
const list = {
  name: "listInvoices",
  operation: operations.listInvoices,
  path: "/v1/account/billing/invoices?limit=12&offset=0",
  body: undefined,
} as const;
const shown = (reply: string) => recentRead("a-1", list, async () => reply);

beforeEach(() => forgetReads("a-1"));

test("a page does not go on showing what a fresh look at the bill has overtaken", async () => {
  expect(await shown("open")).toBe("open");
  expect(await (await look()).json()).toMatchObject({ state: "paid" });
  expect(await shown("paid")).toBe("paid");
});

test("nor after a payment that was refused because the bill had changed since", async () => {
  expect(await shown("open")).toBe("open");
  const request = pageRequest(`${address}/pay`, { amount_cents: 12_788 });
  const reply = await POST(request, params);
  expect((await reply.json()).error.code).toBe("already_paid");
  expect(await shown("paid")).toBe("paid");
});

test("a charge of which nobody can tell is told of with the time to wait, by the answer, a look and a second try", async () => {
  const open = { ...paid, paid_at: null };
  vi.spyOn(light, "getInvoice").mockResolvedValue(open);
  const pay = async () => {
    const reply = await POST(pageRequest(`${address}/pay`, { amount_cents: 12_788 }), params);
    return (await reply.json()).error;
  };
  expect(await (await look()).json()).toMatchObject({ state: "past_due", unsure_seconds: 0 });
  expect(await pay()).toMatchObject({ code: "payment_unsure", retry_after_seconds: 600 });
  expect(await (await look()).json()).toMatchObject({ state: "past_due", unsure_seconds: 600 });
  expect(await pay()).toMatchObject({ code: "payment_waits", retry_after_seconds: 600 });
});
