import type { BillRead, Problem } from "../bill-read.ts";
import type { Figures, SampleOptions } from "./figures.ts";

/** What reading the sample must give. */
export type Truth = Omit<BillRead, "confidence"> | { problem: Problem };

export interface Sample {
  name: string;
  title: string;
  make: (options: SampleOptions) => Promise<{ body: Uint8Array; truth: Truth }>;
}

const text = (cents: number): string => (cents / 100).toFixed(2);

/** The truth of a bill that prints everything; what a layout leaves out or has more of is said by it. */
export function truthOf(figures: Figures, provider: string, unlike: Partial<BillRead> = {}): Truth {
  return {
    utility_account_number: figures.esi_id,
    provider_display_name: provider,
    invoice_date: figures.invoice_date,
    billing_period_start: figures.start,
    billing_period_end: figures.end,
    contract_end_date: figures.contract_end,
    total_dollars: text(figures.current_cents),
    amount_due_dollars: text(figures.due_cents),
    previous_balance_dollars: text(figures.before_cents),
    total_kwh: String(figures.kwh),
    exported_kwh: null,
    is_estimated: false,
    has_solar: false,
    ...unlike,
  };
}
