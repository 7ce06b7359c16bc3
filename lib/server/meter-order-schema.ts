import "server-only";

/** An order for a meter's history; belongs to a person, or to the home of the flow that it was made in. */
export interface MeterOrderTable {
  id: string;
  user_id: string | null;
  home_id: string | null;
  esi_id: string;
  /** Light's; null while it is not known whether Light took the order. */
  profile_uuid: string | null;
  /** pending, completed or failed */
  state: string;
  /** In the product's time. */
  asked_at: string;
  start_date: string | null;
  end_date: string | null;
  /** JSON */
  months: string | null;
  /** JSON: the prices before it. */
  before: string | null;
}
