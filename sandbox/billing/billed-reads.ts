import { Random } from "../addresses/random.ts";
import type { LocationRow } from "../light/account-store.ts";
import type { Use } from "../metering/meter.ts";
import type { InvoiceRow } from "./invoice-store.ts";

export interface BilledReads {
  readonly register_wh: number;
  readonly export_register_wh: number;
  /** Whole kWh on the dial, as billed. */
  readonly meter_read_start: number;
  readonly meter_read_end: number;
  readonly generation_kwh: number;
  readonly is_estimated: boolean;
}

const kwh = (wh: number): number => Math.floor(wh / 1_000);

/** What the dials showed on the day service began: the meter was there before. */
export function firstRegisters({ esi_id }: LocationRow): { register_wh: number; export_register_wh: number } {
  const random = new Random(`dial:${esi_id}`);
  return { register_wh: random.int(8_000_000, 60_000_000), export_register_wh: random.int(0, 9_000_000) };
}

export function meterNumber(esi_id: string): string {
  return String(new Random(`meter:${esi_id}`).int(100_000_000, 199_999_999));
}

/**
 * A bill is the difference of two reads of a dial that shows whole kWh. An estimate stays below the truth; the next
 * read puts it right.
 */
export function billedReads(
  location: LocationRow,
  before: InvoiceRow | undefined,
  use: Use,
  estimatedShare: number | null,
): BilledReads {
  const start = before ?? firstRegisters(location);
  const register_wh = start.register_wh + use.consumption_wh;
  const export_register_wh = start.export_register_wh + use.generation_wh;
  const meter_read_start = before ? Number(before.body.usage.meter_read_end) : kwh(start.register_wh);
  const seen = kwh(register_wh);
  const meter_read_end =
    estimatedShare === null
      ? seen
      : meter_read_start + Math.floor((seen - meter_read_start) * estimatedShare);
  return {
    register_wh,
    export_register_wh,
    meter_read_start,
    meter_read_end,
    generation_kwh: kwh(export_register_wh) - kwh(start.export_register_wh),
    is_estimated: estimatedShare !== null,
  };
}

/** About one read in forty fails, the same ones for the same home. */
export function estimatedShare({ esi_id }: LocationRow, readDay: string): number | null {
  const random = new Random(`estimate:${esi_id}:${readDay}`);
  return random.chance(1 / 40) ? 0.9 + 0.09 * random.next() : null;
}
