import { randomBytes } from "node:crypto";
import { addDays, chicagoDay } from "../chicago-day.ts";
import type { LocationRow } from "../light/account-store.ts";
import { Address, FoundAddress } from "../light/address-schema.ts";
import type { World } from "../light/world.ts";
import { meterOf } from "../metering/meter.ts";
import { type BilledReads, billedReads } from "./billed-reads.ts";
import { businessDayFrom } from "./business-day.ts";
import { type Span, sumCents } from "./charge-lines.ts";
import type { BilledUsage } from "./invoice.ts";
import { invoiceLines } from "./invoice-lines.ts";
import { type InvoiceRow, isOpen } from "./invoice-store.ts";
import { penaltyCents } from "./late-penalty.ts";
import { contractedSegments } from "./segments.ts";

const daysToPay = 16;

interface Wanted {
  readonly period: Span;
  /** The bill whose reads this one goes on from. */
  readonly before: InvoiceRow | undefined;
  readonly estimatedShare: number | null;
}

/** Makes the bill of a period as of now, with what older bills leave to it: penalties, credits, a balance. */
export function makeInvoice(world: World, location: LocationRow, wanted: Wanted): InvoiceRow {
  const { period, before } = wanted;
  const meter = meterOf(location, world.seed, world.contracts.of(location.uuid));
  const use = meter.between(period.first, period.last);
  const reads = billedReads(location, before, use, wanted.estimatedShare);
  const usage = billedUsage(reads, use);
  const { segments, last } = contractedSegments(world, location, period);
  const { utility } = FoundAddress.parse(JSON.parse(location.premise));
  const service_address = Address.parse(JSON.parse(location.premise));
  const older = world.invoices.of(location.uuid);
  const today = chicagoDay(world.clock.now());
  const late = older.filter((row) => isOpen(row) && row.payment_due_date < today && !row.penalised_in);
  const credits = older.filter((row) => row.total_cents < 0 && !row.voided_at && !row.carried_into);
  const charges_groups = invoiceLines({
    segments,
    utility,
    city: service_address.city,
    consumption_kwh: Number(usage.consumption),
    generation_kwh: Number(usage.generation),
    eligible_vehicle_charging_kwh: Number(usage.eligible_vehicle_charging),
    spread: meter,
    late_penalty_cents: late.reduce((sum, row) => sum + penaltyCents(row), 0),
    credit_carried_cents: sumCents(credits),
  });
  const total_cents = sumCents(charges_groups);
  const number = nextNumber(world, location);
  const auto_pay_date = addDays(today, daysToPay);
  const created_at = world.clock.now().toISOString();
  const row: InvoiceRow = {
    number,
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
    total_kwh: Number(usage.consumption),
    body: {
      plan_name: last.plan.name,
      contract_end: last.contract_end,
      service_address,
      previous_balance_cents: sumCents(older.filter(isOpen)),
      usage,
      charges_groups,
    },
    register_wh: reads.register_wh,
    export_register_wh: reads.export_register_wh,
    is_auto_pay_done: 0,
    paid_at: total_cents === 0 ? created_at : null,
    voided_at: null,
    carried_into: null,
    penalised_in: null,
  };
  world.invoices.add(row);
  for (const { number: old } of late) world.invoices.update(old, { penalised_in: number });
  for (const { number: old } of credits)
    world.invoices.update(old, { carried_into: number, paid_at: created_at });
  return row;
}

function billedUsage(
  reads: BilledReads,
  use: { vehicle_charging_wh: number; eligible_vehicle_charging_wh: number },
): BilledUsage {
  const consumption = reads.meter_read_end - reads.meter_read_start;
  const ofConsumption = (wh: number): string => String(Math.min(consumption, Math.floor(wh / 1_000)));
  return {
    units: "kWh",
    consumption: String(consumption),
    generation: String(reads.generation_kwh),
    vehicle_charging: ofConsumption(use.vehicle_charging_wh),
    eligible_vehicle_charging: ofConsumption(use.eligible_vehicle_charging_wh),
    meter_read_start: String(reads.meter_read_start),
    meter_read_end: String(reads.meter_read_end),
    is_estimated: reads.is_estimated,
  };
}

function nextNumber(world: World, location: LocationRow): string {
  const { account_number } = world.accounts.get(location.account_uuid);
  const count = world.invoices.of(location.uuid).length;
  return `${account_number}-${String(count + 1).padStart(4, "0")}`;
}
