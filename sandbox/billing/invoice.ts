/** One line of a bill. Credits are negative; a line for a part of the period says which days. */
export interface Charge {
  readonly code:
    | "energy"
    | "base"
    | "minimum_usage_fee"
    | "delivery"
    | "delivery_monthly"
    | "usage_credit"
    | "vehicle_charging_credit"
    | "export_credit"
    | "credit_carried"
    | "billing_correction"
    | "late_penalty"
    | "puc_assessment"
    | "gross_receipts";
  readonly name: string;
  readonly quantity: string | null;
  readonly units: string | null;
  readonly rate_cents: string | null;
  readonly start_date: string | null;
  readonly end_date: string | null;
  readonly total_cents: number;
}

export interface ChargesGroup {
  readonly code: "energy" | "delivery" | "credits" | "taxes";
  readonly name: string;
  readonly total_cents: number;
  readonly charges: readonly Charge[];
}

/** kWh as decimal strings; the reads are whole, as on the dial of a meter. */
export interface BilledUsage {
  readonly units: "kWh";
  readonly consumption: string;
  readonly generation: string;
  readonly vehicle_charging: string;
  readonly eligible_vehicle_charging: string;
  readonly meter_read_start: string;
  readonly meter_read_end: string;
  readonly is_estimated: boolean;
}

export interface ServiceAddress {
  readonly address_1: string;
  readonly address_2: string | null;
  readonly city: string;
  readonly state: string;
  readonly postal_code: string;
}

/** What was printed on a bill and does not change any more. */
export interface InvoiceBody {
  readonly plan_name: string;
  readonly contract_end: string | null;
  readonly service_address: ServiceAddress;
  readonly previous_balance_cents: number;
  readonly usage: BilledUsage;
  readonly charges_groups: readonly ChargesGroup[];
}
