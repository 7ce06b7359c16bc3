import { expect, test } from "vitest";
import { accountClient } from "./client.ts";

const invoice = {
  number: "1",
  invoice_date: "2026-10-22",
  payment_due_date: "2026-11-09",
  billing_period_start: "2026-09-22",
  billing_period_end: "2026-10-20",
  total_cents: 1,
  total_kwh: "7",
};
const params = { invoice_number: "1" };

test("a reply that serves twice is checked once; another reply to the same call is checked itself", async () => {
  let reply: object = { ...invoice };
  const light = accountClient(async () => reply);
  const first = await light.getInvoice({ params });
  expect(await light.getInvoice({ params })).toBe(first);
  reply = { ...invoice, total_cents: "much" };
  await expect(light.getInvoice({ params })).rejects.toMatchObject({ code: "light_garbled" });
});

test("a reply is checked by the schema of each call that it answers", async () => {
  const light = accountClient(async () => invoice);
  await light.getInvoice({ params });
  await expect(light.listInvoices({ params: { limit: "1", offset: "0" } })).rejects.toMatchObject({
    code: "light_garbled",
  });
});

test("a write whose reply cannot be read may have been done: its outcome is unknown", async () => {
  const light = accountClient(async () => ({ result: { ok: "yes" } }));
  const body = { same_as_service_address: true };
  await expect(light.updateBillingAddress({ body })).rejects.toMatchObject({ code: "outcome_unknown" });
  await expect(light.getBillingAddress()).rejects.toMatchObject({ code: "light_garbled" });
});

test("a saved card is kept when the card or nothing comes back; what says neither leaves it unknown", async () => {
  const replies: unknown[] = [{ type: "card", card_last4: "4444" }, {}, null, undefined];
  const light = accountClient(async () => replies.shift());
  const keep = () => light.ensurePaymentMethodAdded({ body: { payment_method_id: "pm_1" } });
  while (replies.length > 0) await keep();
  for (const other of [{ result: "ok", items: [] }, "OK", []]) {
    replies.push(other);
    await expect(keep()).rejects.toMatchObject({ code: "outcome_unknown" });
  }
});

test("of a card nothing comes through but its kind, brand, last four digits and expiry", async () => {
  const card = {
    ...{ type: "card", card_brand: "visa", card_last4: "4242" },
    ...{ card_exp_month: 4, card_exp_year: 2031 },
  };
  const secret = {
    card_postal_code: "77008",
    card_number: "4242424242424242",
    card_cvc: "123",
    card_fingerprint: "f",
    id: "pm_1",
  };
  const light = accountClient(async () => ({ ...card, ...secret }));
  expect(await light.getPaymentMethod()).toEqual(card);
  const body = { payment_method_id: "pm_1" };
  expect(await light.ensurePaymentMethodAdded({ body })).toEqual(card);
});
