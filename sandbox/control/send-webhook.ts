import { z } from "zod";
import { invoiceItem } from "../billing/invoice-view.ts";
import { LightError, notFound } from "../light/errors.ts";
import { notify, type World } from "../light/world.ts";
import type { Delivery } from "../webhooks/webhook-store.ts";

export const SendInput = z.strictObject({
  /** Light's names; others too, since a receiver must cope with events that are new to it. */
  event: z
    .string()
    .regex(/^[a-z0-9_]+(\.[a-z0-9_]+)+$/, "must look like enrollment.finalized")
    .max(100),
  account_uuid: z.string(),
  /** For the events of payments: the bill; without it the latest. */
  number: z.string().optional(),
});

/** Sends an event by hand, with the account as it is now. Nothing else happens. */
export function sendWebhook(world: World, input: z.infer<typeof SendInput>): Delivery[] {
  const { event, account_uuid, number } = input;
  const row = world.accounts.find(account_uuid);
  if (!row) throw notFound("account");
  if (world.webhooks.endpoints(row.app_uuid).length === 0) {
    throw new LightError(409, "no_endpoint", "The app of this account has no webhook endpoint.");
  }
  const more = /^account\.payment_(successful|failed)$/.test(event) ? bill(world, account_uuid, number) : {};
  return notify(world, account_uuid, event, more, ["by_hand"]);
}

function bill(world: World, account_uuid: string, number?: string): object {
  const bills = world.invoices.page(account_uuid, 1, 0);
  const wanted = number === undefined ? bills[0] : world.invoices.find(number);
  if (wanted?.account_uuid !== account_uuid) throw notFound("invoice");
  return { invoice: invoiceItem(wanted, world.publicUrl()) };
}
