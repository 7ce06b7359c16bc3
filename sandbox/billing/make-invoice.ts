import { chicagoDay } from "../chicago-day.ts";
import type { LocationRow } from "../light/account-store.ts";
import { Address, FoundAddress } from "../light/address-schema.ts";
import type { World } from "../light/world.ts";
import { meterOf } from "../metering/meter.ts";
import { addInvoice } from "./add-invoice.ts";
import { type BilledReads, billedReads } from "./billed-reads.ts";
import { type Span, sumCents } from "./charge-lines.ts";
import type { BilledUsage } from "./invoice.ts";
import { invoiceLines } from "./invoice-lines.ts";
import { type InvoiceRow, isOpen } from "./invoice-store.ts";
import { penaltyCents } from "./late-penalty.ts";
import { contractedSegments } from "./segments.ts";

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
  const row = addInvoice(world, location, {
    period,
    register_wh: reads.register_wh,
    export_register_wh: reads.export_register_wh,
    body: {
      plan_name: last.plan.name,
      contract_end: last.contract_end,
      service_address,
      previous_balance_cents: sumCents(older.filter(isOpen)),
      usage,
      charges_groups,
    },
  });
  const { number, created_at } = row;
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
