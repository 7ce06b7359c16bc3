/** What a sample bill is made from: days YYYY-MM-DD, kWh, cents. */
export interface SampleOptions {
  esi_id: string;
  today: string;
  kwh?: number;
}

export interface Line {
  id:
    | "base"
    | "energy"
    | "delivery_fixed"
    | "delivery_kwh"
    | "gross_receipts"
    | "puc"
    | "city_tax"
    | "late_fee"
    | "export_credit";
  cents: number;
}

export interface Figures {
  esi_id: string;
  kwh: number;
  exported_kwh: number;
  energy_rate_cents: number;
  export_rate_cents: number;
  invoice_date: string;
  due_date: string;
  start: string;
  end: string;
  days: number;
  contract_end: string;
  meter: string;
  first_read: number;
  last_read: number;
  lines: Line[];
  current_cents: number;
  previous_cents: number;
  paid_cents: number;
  /** What was left of earlier months: previous minus paid. */
  before_cents: number;
  due_cents: number;
  average_cents: string;
}

export interface Makeup {
  kwh?: number;
  energy_rate_cents?: number;
  base_cents?: number;
  exported_kwh?: number;
  export_rate_cents?: number;
  late_fee_cents?: number;
  has_city_tax?: boolean;
  previous_cents?: number;
  paid_cents?: number;
  contract_months?: number;
}

/** The day so many days after another. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The days that a bill of the month before `today` is for, both included. */
export function sampleDays(today: string): { first: string; last: string } {
  return { first: daysAfter(today, -42), last: daysAfter(today, -12) };
}

/** A bill of the month before `today` whose lines, sums and average agree to the cent. */
export function figuresOf({ esi_id, today, kwh: asked }: SampleOptions, makeup: Makeup = {}): Figures {
  const kwh = asked ?? makeup.kwh ?? 1523;
  const energy_rate_cents = makeup.energy_rate_cents ?? 13.4;
  const export_rate_cents = makeup.export_rate_cents ?? 3.1;
  const exported_kwh = makeup.exported_kwh ?? 0;
  const invoice_date = daysAfter(today, -9);
  const end = daysAfter(invoice_date, -3);
  const days = 31;
  const first_read = 40_000 + Number(esi_id.slice(-4));
  const lines: Line[] = [
    { id: "base", cents: makeup.base_cents ?? 995 },
    { id: "energy", cents: Math.round(kwh * energy_rate_cents) },
    { id: "delivery_fixed", cents: 423 },
    { id: "delivery_kwh", cents: Math.round(kwh * 5.5833) },
  ];
  if (exported_kwh > 0)
    lines.push({ id: "export_credit", cents: -Math.round(exported_kwh * export_rate_cents) });
  const taxed = lines.reduce((sum, line) => sum + line.cents, 0);
  lines.push(
    { id: "gross_receipts", cents: Math.round(taxed * 0.01997) },
    { id: "puc", cents: Math.round(taxed * 0.001667) },
  );
  if (makeup.has_city_tax) lines.push({ id: "city_tax", cents: Math.round(taxed * 0.01) });
  if (makeup.late_fee_cents) lines.push({ id: "late_fee", cents: makeup.late_fee_cents });
  const current_cents = lines.reduce((sum, line) => sum + line.cents, 0);
  const previous_cents = makeup.previous_cents ?? 16_418;
  const paid_cents = makeup.paid_cents ?? previous_cents;
  return {
    esi_id,
    kwh,
    exported_kwh,
    energy_rate_cents,
    export_rate_cents,
    invoice_date,
    due_date: daysAfter(invoice_date, 18),
    start: daysAfter(end, -days),
    end,
    days,
    contract_end: monthsAfter(today, makeup.contract_months ?? 5),
    meter: `1${esi_id.slice(-8)}LG`,
    first_read,
    last_read: first_read + kwh,
    lines,
    current_cents,
    previous_cents,
    paid_cents,
    before_cents: previous_cents - paid_cents,
    due_cents: current_cents + previous_cents - paid_cents,
    average_cents: (taxed / kwh).toFixed(1),
  };
}
