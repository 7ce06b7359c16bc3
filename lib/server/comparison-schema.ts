import "server-only";

/** The last bill of another provider that its owner had read; belongs to one of a visit, a person and a flow's home. */
export interface ComparisonTable {
  id: string;
  visit_id: string | null;
  user_id: string | null;
  home_id: string | null;
  light_account_uuid: string | null;
  /** 1 once Light was asked for an account, whatever came of it. */
  is_account_asked: number;
  /** Light's uuid of the bill. */
  invoice_uuid: string | null;
  /** In the product's time. */
  uploaded_at: string | null;
  /** JSON */
  data: string;
  updated_at: string;
}
