import { randomBytes } from "node:crypto";
import { businessDayFrom } from "../business-day.ts";
import { addDays, chicagoDay } from "../chicago-day.ts";
import type { LocationRow } from "../light/account-store.ts";
import type { World } from "../light/world.ts";
import { type Span, sumCents } from "./charge-lines.ts";
import type { InvoiceRow } from "./invoice-store.ts";

const daysToPay = 16;

interface Bill extends Pick<InvoiceRow, "register_wh" | "export_register_wh" | "body"> {
  readonly period: Span;
}

/** Gives a bill its number, its total and the days on which it is due, and keeps it. */
export function addInvoice(world: World, location: LocationRow, { period, ...bill }: Bill): InvoiceRow {
  const today = chicagoDay(world.clock.now());
  const created_at = world.clock.now().toISOString();
  const auto_pay_date = addDays(today, daysToPay);
  const total_cents = sumCents(bill.body.charges_groups);
  const row: InvoiceRow = {
    ...bill,
    number: nextNumber(world, location),
    account_uuid: location.account_uuid,
    location_uuid: location.uuid,
    document_id: randomBytes(24).toString("base64url"),
    created_at,
    invoice_date: today,
    payment_due_date: businessDayFrom(auto_pay_date),
    auto_pay_date,
    billing_period_start: period.first,
    billing_period_end: period.last,
    total_cents,
    total_kwh: Number(bill.body.usage.consumption),
    is_auto_pay_done: 0,
    paid_at: total_cents === 0 ? created_at : null,
    voided_at: null,
    carried_into: null,
    penalised_in: null,
  };
  world.invoices.add(row);
  return row;
}

function nextNumber(world: World, location: LocationRow): string {
  const { account_number } = world.accounts.get(location.account_uuid);
  const count = world.invoices.of(location.uuid).length;
  return `${account_number}-${String(count + 1).padStart(4, "0")}`;
}
