import type { LocationRow } from "../light/account-store.ts";
import { LightError } from "../light/errors.ts";
import type { World } from "../light/world.ts";
import { addInvoice } from "./add-invoice.ts";
import { group, plainLine, sumCents } from "./charge-lines.ts";
import { type InvoiceRow, isOpen } from "./invoice-store.ts";

/** Money back for the days of the latest bill: a bill below zero, which the next one takes over. */
export function creditInvoice(world: World, location: LocationRow, cents: number): InvoiceRow {
  const bills = world.invoices.of(location.uuid);
  const latest = bills.at(-1);
  if (!latest) throw new LightError(409, "wrong_state", "There is no bill to correct.");
  const { meter_read_end } = latest.body.usage;
  const line = plainLine({ code: "billing_correction", name: "Billing correction" }, 0 - cents);
  return addInvoice(world, location, {
    period: { first: latest.billing_period_start, last: latest.billing_period_end },
    register_wh: latest.register_wh,
    export_register_wh: latest.export_register_wh,
    body: {
      ...latest.body,
      previous_balance_cents: sumCents(bills.filter(isOpen)),
      usage: {
        units: "kWh",
        consumption: "0",
        generation: "0",
        vehicle_charging: "0",
        eligible_vehicle_charging: "0",
        meter_read_start: meter_read_end,
        meter_read_end,
        is_estimated: false,
      },
      charges_groups: [group("credits", "Credits", [line])],
    },
  });
}
