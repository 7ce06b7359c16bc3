import { z } from "zod";
import { invoiceItem } from "../billing/invoice-view.ts";
import { comparisonInvoiceBody } from "../comparison/bill-reading.ts";
import { profileBody } from "../comparison/usage-profile.ts";
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
  const { event, account_uuid } = input;
  const row = world.accounts.find(account_uuid);
  if (!row) throw notFound("account");
  if (world.webhooks.endpoints(row.app_uuid).length === 0) {
    throw new LightError(409, "no_endpoint", "The app of this account has no webhook endpoint.");
  }
  return notify(world, account_uuid, event, about(world, input), ["by_hand"]);
}

/** What some events tell besides the account. */
function about(world: World, { event, account_uuid, number }: z.infer<typeof SendInput>): object {
  if (/^account\.payment_(successful|failed)$/.test(event)) return bill(world, account_uuid, number);
  if (event === "comparison_invoice.processed") {
    const invoice = world.comparisons.of(account_uuid);
    if (!invoice) throw notFound("comparison invoice");
    return { comparison_invoice: comparisonInvoiceBody(invoice) };
  }
  if (/^usage_profile\.(completed|failed)$/.test(event)) {
    const profile = world.usageProfiles.of(account_uuid).at(-1);
    if (!profile) throw notFound("usage profile");
    return { usage_profile: profileBody(profile) };
  }
  return {};
}

function bill(world: World, account_uuid: string, number?: string): object {
  const bills = world.invoices.page(account_uuid, 1, 0);
  const wanted = number === undefined ? bills[0] : world.invoices.find(number);
  if (wanted?.account_uuid !== account_uuid) throw notFound("invoice");
  return { invoice: invoiceItem(wanted, world.publicUrl()) };
}
