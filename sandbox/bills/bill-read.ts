/** Why a file was not read; the sentences of `processing_error`. */
export type Problem =
  | "The PDF is encrypted. Upload a copy without a password."
  | "The file is not a PDF that can be read."
  | "This does not look like an electricity bill."
  | "This is a gas bill. Upload an electricity bill."
  | "The bill could not be read. Upload a clearer copy."
  | "The PDF has too many pages."
  | "Reading took too long. Upload a clearer or shorter copy.";

export const limits = {
  bytes: 10 * 1024 * 1024,
  pages: 20,
  pagesRead: 4,
  pagesRecognised: 2,
  timeoutMs: 25_000,
  /** Growth of the whole process while one bill is read, watched from outside the thread. */
  memoryMb: 900,
  /** Far above: V8 aborts the whole process when a thread allocates past its own limit in one step. */
  heapMb: 2500,
  wordsOfPage: 6000,
  pictureDots: 30_000_000,
} as const;

/** What a bill says. Days YYYY-MM-DD, dollars "187.43" (a credit is negative), kWh as printed without separators. */
export interface BillRead {
  utility_account_number: string | null;
  provider_display_name: string | null;
  invoice_date: string | null;
  billing_period_start: string | null;
  billing_period_end: string | null;
  contract_end_date: string | null;
  /** This month's charges and taxes, without what earlier months left. */
  total_dollars: string | null;
  amount_due_dollars: string | null;
  /** What earlier months left after payments; negative when they left a credit. */
  previous_balance_dollars: string | null;
  total_kwh: string | null;
  exported_kwh: string | null;
  is_estimated: boolean;
  has_solar: boolean;
  /** Field name to 0..1; a field that was not found is absent. */
  confidence: Record<string, number>;
}

export type Reading = BillRead | { problem: Problem };
