import { z } from "zod";
import type { Database } from "../database.ts";

const MonthlyUsage = z.array(
  z.object({ year: z.int(), month: z.int(), consumption: z.string(), generation: z.string() }),
);

export interface UsageProfile {
  readonly uuid: string;
  readonly app_uuid: string;
  /** Whose bill named the meter. */
  readonly account_uuid: string;
  readonly esi_id: string;
  /** What the bill said. */
  readonly has_solar: boolean;
  readonly status: "pending" | "completed" | "failed";
  readonly created_at: string;
  /** When it is, or was, completed or failed. */
  readonly ready_at: string;
  readonly error_message: string | null;
  readonly start_date: string | null;
  readonly end_date: string | null;
  /** What average energy rates are multiplied by for this meter. */
  readonly rate_factor: string | null;
  readonly monthly_usage: z.infer<typeof MonthlyUsage> | null;
}

interface Row extends Omit<UsageProfile, "has_solar" | "monthly_usage"> {
  readonly has_solar: number;
  readonly monthly_usage: string | null;
}

/** Meters whose readings customers let us fetch. */
export class UsageProfileStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  find(uuid: string): UsageProfile | undefined {
    return this.#some("uuid = ?", [uuid])[0];
  }

  /** Of a meter under an app, oldest first. */
  ofMeter(app_uuid: string, esi_id: string): UsageProfile[] {
    return this.#some("app_uuid = ? AND esi_id = ?", [app_uuid, esi_id]);
  }

  /** Those that an account's bills led to, oldest first. */
  of(account_uuid: string): UsageProfile[] {
    return this.#some("account_uuid = ?", [account_uuid]);
  }

  /** The one that binds every price of the meter at a moment. */
  binding(app_uuid: string, esi_id: string, now: Date): UsageProfile | undefined {
    const at = now.toISOString();
    return this.ofMeter(app_uuid, esi_id).find(
      ({ status, ready_at }) => status === "completed" && ready_at <= at,
    );
  }

  save(profile: UsageProfile): void {
    const row = {
      ...profile,
      has_solar: profile.has_solar ? 1 : 0,
      monthly_usage: profile.monthly_usage && JSON.stringify(profile.monthly_usage),
    };
    const names = Object.keys(row);
    this.#db
      .prepare(
        `INSERT INTO usage_profile (${names.join(", ")}) VALUES (${names.map((name) => `@${name}`).join(", ")})
         ON CONFLICT (uuid) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(", ")}`,
      )
      .run(row);
  }

  #some(condition: string, values: string[]): UsageProfile[] {
    return this.#db
      .prepare<string[], Row>(`SELECT * FROM usage_profile WHERE ${condition} ORDER BY created_at, rowid`)
      .all(...values)
      .map((row) => ({
        ...row,
        has_solar: row.has_solar === 1,
        monthly_usage: row.monthly_usage === null ? null : MonthlyUsage.parse(JSON.parse(row.monthly_usage)),
      }));
  }
}
