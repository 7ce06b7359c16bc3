import { randomUUID } from "node:crypto";
import type { Clock } from "../clock.ts";
import type { Database } from "../database.ts";
import type { UsageVariant } from "../metering/variant.ts";
import type { ReviewOutcome, UtilityOutcome } from "../status/magic-values.ts";
import type { StatusPair } from "../status/pairs.ts";

export interface AccountRow {
  readonly uuid: string;
  readonly app_uuid: string;
  readonly account_number: string | null;
  readonly created_at: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly email: string;
  readonly phone_number: string | null;
  readonly date_of_birth: string | null;
  /** JSON, as are `payment_method` and `billing_address`. */
  readonly preliminary_address: string | null;
  readonly is_enrollment_begun: 0 | 1;
  readonly known_esi_id: string | null;
  readonly is_identity_supplied: 0 | 1;
  readonly has_submitted_credit_check: 0 | 1;
  readonly review_outcome: ReviewOutcome | null;
  readonly payment_method_id: string | null;
  readonly payment_method: string | null;
  readonly billing_address: string | null;
  /** Null until the enrollment is finalized: before that the pair follows from the rest. */
  readonly status_pair: StatusPair | null;
  readonly status_since: string | null;
  readonly is_status_held: 0 | 1;
  readonly next_step_at: string | null;
}

export interface LocationRow {
  readonly uuid: string;
  readonly account_uuid: string;
  readonly esi_id: string;
  /** JSON, as is `plan`. */
  readonly premise: string;
  readonly plan_uuid: string;
  readonly plan: string;
  readonly plan_accepted_at: string;
  readonly service_start_date: string;
  readonly final_service_date: string | null;
  readonly utility_outcome: UtilityOutcome | null;
  readonly is_service_active: 0 | 1;
  readonly has_usage_history: 0 | 1;
  /** What is behind the meter; where it is not set, the plan and the meter's number say. */
  readonly usage_variant?: UsageVariant | null;
  /** Whether days of usage never arrive; where it is not set, a few homes have some. */
  readonly has_missing_days?: 0 | 1 | null;
}

export type AccountBasics = Pick<
  AccountRow,
  "first_name" | "last_name" | "email" | "phone_number" | "date_of_birth" | "preliminary_address"
>;

/** What an account is before any enrollment. */
const untouched = {
  account_number: null,
  is_enrollment_begun: 0,
  known_esi_id: null,
  is_identity_supplied: 0,
  has_submitted_credit_check: 0,
  review_outcome: null,
  payment_method_id: null,
  payment_method: null,
  billing_address: null,
  status_pair: null,
  status_since: null,
  is_status_held: 0,
  next_step_at: null,
} as const satisfies Partial<AccountRow>;

export class AccountStore {
  readonly #db: Database;
  readonly #clock: Clock;

  constructor(db: Database, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  create(appUuid: string, basics: AccountBasics): AccountRow {
    const row: AccountRow = {
      uuid: randomUUID(),
      app_uuid: appUuid,
      created_at: this.#clock.now().toISOString(),
      ...basics,
      ...untouched,
    };
    const names = Object.keys(row);
    this.#db
      .prepare(
        `INSERT INTO account (${names.join(", ")}) VALUES (${names.map((name) => `@${name}`).join(", ")})`,
      )
      .run(row);
    return row;
  }

  find(uuid: string): AccountRow | undefined {
    return this.#db.prepare<[string], AccountRow>("SELECT * FROM account WHERE uuid = ?").get(uuid);
  }

  get(uuid: string): AccountRow {
    const row = this.find(uuid);
    if (!row) throw new Error("an account that was there is gone");
    return row;
  }

  /** Newest first. */
  all(appUuid?: string): AccountRow[] {
    return this.#db
      .prepare<[string | null, string | null], AccountRow>(
        "SELECT * FROM account WHERE ? IS NULL OR app_uuid = ? ORDER BY created_at DESC, rowid DESC",
      )
      .all(appUuid ?? null, appUuid ?? null);
  }

  update(uuid: string, change: Partial<AccountRow>): AccountRow {
    const entries = Object.entries(change).filter(([, value]) => value !== undefined);
    if (entries.length > 0) {
      const assignments = entries.map(([name]) => `${name} = @${name}`).join(", ");
      this.#db
        .prepare(`UPDATE account SET ${assignments} WHERE uuid = @uuid`)
        .run({ ...Object.fromEntries(entries), uuid });
    }
    return this.get(uuid);
  }

  /** Back to just created: the person, the e-mail and the uuid stay. */
  forgetEnrollment(uuid: string): AccountRow {
    this.#db.prepare("DELETE FROM location WHERE account_uuid = ?").run(uuid);
    return this.update(uuid, untouched);
  }

  nextAccountNumber(): string {
    const { highest } = this.#db
      .prepare<[], { highest: number | null }>(
        "SELECT max(CAST(account_number AS INTEGER)) AS highest FROM account",
      )
      .get() ?? { highest: null };
    return String((highest ?? 100_233) + 1);
  }

  location(accountUuid: string): LocationRow | undefined {
    return this.#db
      .prepare<[string], LocationRow>("SELECT * FROM location WHERE account_uuid = ?")
      .get(accountUuid);
  }

  /** Whether some account has this meter. */
  isServed(esiId: string): boolean {
    return this.#db.prepare("SELECT 1 FROM location WHERE esi_id = ?").get(esiId) !== undefined;
  }

  /** A location of another home takes the place of the one before, with all that hung on it. */
  saveLocation(row: LocationRow): void {
    this.#db
      .prepare("DELETE FROM location WHERE account_uuid = ? AND uuid <> ?")
      .run(row.account_uuid, row.uuid);
    const names = Object.keys(row);
    const changes = names.map((name) => `${name} = excluded.${name}`).join(", ");
    this.#db
      .prepare(
        `INSERT INTO location (${names.join(", ")}) VALUES (${names.map((name) => `@${name}`).join(", ")})
         ON CONFLICT (uuid) DO UPDATE SET ${changes}`,
      )
      .run(row);
  }

  /** The account whose next moment is the longest overdue. */
  firstDue(now: Date): string | undefined {
    return this.#db
      .prepare<[string], { uuid: string }>(
        "SELECT uuid FROM account WHERE next_step_at <= ? ORDER BY next_step_at LIMIT 1",
      )
      .get(now.toISOString())?.uuid;
  }
}
