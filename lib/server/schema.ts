import "server-only";
import type { ComparisonTable } from "./comparison-schema.ts";
import type {
  FlowLinkTable,
  FlowSessionTable,
  PartnerAccountTable,
  PartnerKeyTable,
  PartnerTable,
} from "./flow-schema.ts";
import type { MeterOrderTable } from "./meter-order-schema.ts";

// Instants are ISO 8601 UTC strings in text columns: one form that SQLite and PostgreSQL store and sort alike.
// user, session, account, verification and passkey belong to better-auth (its own camelCase columns);
// only what we read ourselves is declared here.

/** A signed-in person. */
export interface UserTable {
  id: string;
  email: string;
  name: string;
  locale: string;
}

/** A browser that has typed something, before sign-in. */
export interface VisitTable {
  /** sha256 of the cookie's value, hex: the database cannot be used to take a visit over. */
  id: string;
  created_at: string;
  seen_at: string;
}

/** What has been chosen so far; belongs to exactly one of a visit and a home. */
export interface DraftTable {
  id: string;
  visit_id: string | null;
  home_id: string | null;
  /** JSON */
  data: string;
  updated_at: string;
}

/** A person's home and the Light account that serves it. */
export interface HomeTable {
  id: string;
  user_id: string;
  /** Which of the person's homes, from 1; it stands in addresses. */
  number: number;
  /** What the person calls it; null until they say. */
  name: string | null;
  light_account_uuid: string | null;
  light_account_state: "none" | "creating" | "created";
  /** When Light was seen to have taken the enrollment; the next enrollment is another home. */
  finalized_at: string | null;
  /** Whose flow it is enrolled in; null for a home that was begun in the portal. */
  partner_id: string | null;
  created_at: string;
  updated_at: string;
}

/** AccountTokens, encrypted. */
export interface AccountTokenTable {
  light_account_uuid: string;
  token_ciphertext: string;
  expires_at: string;
}

/** What a person agreed to, word for word. Rows are added, never changed. */
export interface ConsentTable {
  id: string;
  user_id: string;
  /** null where it is about none, such as the meter of a comparison. */
  home_id: string | null;
  kind: string;
  version: string;
  locale: string;
  text: string;
  /** JSON: the documents shown with it and their versions. */
  documents: string;
  /** JSON: what it was about and where it came from. */
  context: string;
  accepted_at: string;
}

/** A person's own read-only tokens. */
export interface PersonalTokenTable {
  id: string;
  user_id: string;
  name: string;
  /** sha256 of the whole token, hex */
  token_hash: string;
  created_at: string;
  last_used_at: string | null;
}

/** Small facts of the deployment, such as the uuid of the look-up account. */
export interface SettingTable {
  name: string;
  value: string;
}

/** The counters of rate-limiter-flexible. `expire` is epoch milliseconds. */
export interface RateLimitTable {
  key: string;
  points: number;
  expire: number | null;
}

/** Work to be done once, or again and again; whoever holds `lease` does it. */
export interface JobTable {
  id: string;
  kind: string;
  /** What it is about; one row for each kind and key. */
  key: string;
  /** JSON */
  data: string;
  /** In the product's time. */
  due_at: string;
  /** 1 when it was asked for since it was begun last. */
  is_asked: number;
  lease: string | null;
  /** In real time, like `not_before`, `failed_at` and `created_at`. */
  leased_until: string | null;
  attempts: number;
  not_before: string | null;
  error: string | null;
  /** When it was given up; somebody must look. */
  failed_at: string | null;
  created_at: string;
}

/** A Light account as it was seen last. */
export interface WatchedAccountTable {
  light_account_uuid: string;
  /** JSON, null before the first look. */
  snapshot: string | null;
  /** Counts what has changed for whoever looks at the account. */
  revision: number;
  read_at: string | null;
  changed_at: string | null;
}

/** A webhook that came: that it came, and whom it is about. What it says is asked of Light. */
export interface WebhookEventTable {
  uuid: string;
  event: string;
  account_uuid: string | null;
  created_at: string;
  received_at: string;
}

/** What a person was told about one of their homes. */
export interface NoticeTable {
  id: string;
  user_id: string;
  home_id: string;
  kind: string;
  key: string;
  /** JSON: the values of its sentences. */
  data: string;
  /** In the product's time. */
  created_at: string;
  read_at: string | null;
}

/** A kind of message that a person does not want by e-mail. */
export interface MutedMessageTable {
  user_id: string;
  kind: string;
}

/** What one process at a time does. `until` is epoch milliseconds: a holder that was killed loses it then. */
export interface ClaimTable {
  name: string;
  holder: string;
  until: number;
}

/** A charge that was sent and of which nothing is known yet. */
export interface UnsureChargeTable {
  account_uuid: string;
  number: string;
  /** In the product's time. */
  asked_at: string;
  /** How many tries the bill showed before. */
  tries: number;
}

/** The renewal of which a home's person has had the copy. */
export interface MailedRenewalTable {
  home_id: string;
  /** With its first day behind it. */
  plan_uuid: string;
}

/** The slots of Light's limits; epoch milliseconds. On SQLite in a file of its own, as is the next. */
export interface PaceTable {
  key: string;
  slot: number;
  free_at: number;
}

/** Another `mark` than before: something of the account was changed. */
export interface AccountChangeTable {
  light_account_uuid: string;
  mark: string;
  /** Epoch milliseconds. */
  changed_at: number;
}

export interface Schema {
  user: UserTable;
  visit: VisitTable;
  draft: DraftTable;
  home: HomeTable;
  account_token: AccountTokenTable;
  consent: ConsentTable;
  comparison: ComparisonTable;
  meter_order: MeterOrderTable;
  personal_token: PersonalTokenTable;
  job: JobTable;
  watched_account: WatchedAccountTable;
  webhook_event: WebhookEventTable;
  notice: NoticeTable;
  muted_message: MutedMessageTable;
  claim: ClaimTable;
  unsure_charge: UnsureChargeTable;
  mailed_renewal: MailedRenewalTable;
  partner: PartnerTable;
  partner_key: PartnerKeyTable;
  partner_account: PartnerAccountTable;
  flow_link: FlowLinkTable;
  flow_session: FlowSessionTable;
  pace: PaceTable;
  account_change: AccountChangeTable;
  setting: SettingTable;
  rate_limit: RateLimitTable;
}
