import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import BetterSqlite from "better-sqlite3";

export type Database = BetterSqlite.Database;

const schema = `
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE IF NOT EXISTS app (
  uuid TEXT PRIMARY KEY, name TEXT NOT NULL, token_hash TEXT NOT NULL UNIQUE,
  stripe_public_key TEXT NOT NULL, created_at TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS account (
  uuid TEXT PRIMARY KEY, app_uuid TEXT NOT NULL REFERENCES app(uuid),
  account_number TEXT UNIQUE, created_at TEXT NOT NULL,
  first_name TEXT NOT NULL, last_name TEXT NOT NULL, email TEXT NOT NULL,
  phone_number TEXT, date_of_birth TEXT, preliminary_address TEXT,
  is_enrollment_begun INTEGER NOT NULL DEFAULT 0, known_esi_id TEXT,
  is_identity_supplied INTEGER NOT NULL DEFAULT 0,
  has_submitted_credit_check INTEGER NOT NULL DEFAULT 0, review_outcome TEXT,
  payment_method_id TEXT, payment_method TEXT, billing_address TEXT,
  status_pair TEXT, status_since TEXT, is_status_held INTEGER NOT NULL DEFAULT 0, next_step_at TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS account_app ON account (app_uuid);
CREATE INDEX IF NOT EXISTS account_next_step ON account (next_step_at) WHERE next_step_at IS NOT NULL;

CREATE TABLE IF NOT EXISTS location (
  uuid TEXT PRIMARY KEY, account_uuid TEXT NOT NULL UNIQUE REFERENCES account(uuid) ON DELETE CASCADE,
  esi_id TEXT NOT NULL, premise TEXT NOT NULL, plan_uuid TEXT NOT NULL, plan TEXT NOT NULL,
  plan_accepted_at TEXT NOT NULL, service_start_date TEXT NOT NULL, final_service_date TEXT, utility_outcome TEXT,
  is_service_active INTEGER NOT NULL DEFAULT 0, has_usage_history INTEGER NOT NULL DEFAULT 0,
  usage_variant TEXT, has_missing_days INTEGER
) STRICT;

CREATE TABLE IF NOT EXISTS contract (
  uuid TEXT NOT NULL, location_uuid TEXT NOT NULL REFERENCES location(uuid) ON DELETE CASCADE,
  plan TEXT NOT NULL, contract_start TEXT NOT NULL, contract_end TEXT, accepted_at TEXT NOT NULL,
  kind TEXT NOT NULL, PRIMARY KEY (location_uuid, uuid)
) STRICT;

CREATE TABLE IF NOT EXISTS token (
  hash TEXT PRIMARY KEY, kind TEXT NOT NULL, account_uuid TEXT NOT NULL REFERENCES account(uuid) ON DELETE CASCADE,
  scope TEXT, plan_group TEXT, expires_at TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS quote (
  uuid TEXT PRIMARY KEY, app_uuid TEXT NOT NULL, account_uuid TEXT, esi_id TEXT,
  plan TEXT NOT NULL, expires_at TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS invoice (
  number TEXT PRIMARY KEY, account_uuid TEXT NOT NULL,
  location_uuid TEXT NOT NULL REFERENCES location(uuid) ON DELETE CASCADE, document_id TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL, invoice_date TEXT NOT NULL, payment_due_date TEXT NOT NULL, auto_pay_date TEXT NOT NULL,
  billing_period_start TEXT NOT NULL, billing_period_end TEXT NOT NULL,
  total_cents INTEGER NOT NULL, total_kwh INTEGER NOT NULL, body TEXT NOT NULL,
  register_wh INTEGER NOT NULL, export_register_wh INTEGER NOT NULL,
  is_auto_pay_done INTEGER NOT NULL DEFAULT 0, paid_at TEXT, voided_at TEXT, carried_into TEXT, penalised_in TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS invoice_account ON invoice (account_uuid);
CREATE INDEX IF NOT EXISTS invoice_location ON invoice (location_uuid);

CREATE TABLE IF NOT EXISTS payment (
  id INTEGER PRIMARY KEY, number TEXT NOT NULL REFERENCES invoice(number) ON DELETE CASCADE, paid_at TEXT NOT NULL,
  amount_cents INTEGER NOT NULL, status TEXT NOT NULL, card_brand TEXT NOT NULL, card_last4 TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS payment_invoice ON payment (number);

CREATE TABLE IF NOT EXISTS comparison_invoice (
  uuid TEXT PRIMARY KEY, account_uuid TEXT NOT NULL UNIQUE REFERENCES account(uuid) ON DELETE CASCADE,
  uploaded_at TEXT NOT NULL, processed_at TEXT, processing_error TEXT, reading TEXT
) STRICT;

CREATE TABLE IF NOT EXISTS usage_profile (
  uuid TEXT PRIMARY KEY, app_uuid TEXT NOT NULL, account_uuid TEXT NOT NULL REFERENCES account(uuid) ON DELETE CASCADE,
  esi_id TEXT NOT NULL, has_solar INTEGER NOT NULL, status TEXT NOT NULL, created_at TEXT NOT NULL, ready_at TEXT NOT NULL,
  error_message TEXT, start_date TEXT, end_date TEXT, rate_factor TEXT, monthly_usage TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS usage_profile_meter ON usage_profile (esi_id, app_uuid);
`;

/** Raise it when a table or a stored body changes: files of another version are thrown away. */
const stateVersion = 3;

/** Opens (and on first use makes) the file that holds the whole state of the sandbox. */
export function openDatabase(file: string): Database {
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
  let db = new BetterSqlite(file);
  if (isOfAnotherVersion(db)) {
    db.close();
    for (const suffix of ["", "-wal", "-shm"]) rmSync(`${file}${suffix}`, { force: true });
    db = new BetterSqlite(file);
  }
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = NORMAL");
  db.pragma("foreign_keys = ON");
  db.exec(schema);
  db.pragma(`user_version = ${stateVersion}`);
  return db;
}

function isOfAnotherVersion(db: Database): boolean {
  const isUsed = db.prepare("SELECT 1 FROM sqlite_master").get() !== undefined;
  return isUsed && db.pragma("user_version", { simple: true }) !== stateVersion;
}
