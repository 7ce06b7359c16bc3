import type { Database } from "../database.ts";
import { Plan, type PlanBody } from "./plan-schema.ts";

export interface Quote {
  readonly plan: PlanBody;
  readonly app_uuid: string;
  readonly account_uuid: string | null;
}

interface QuoteRow {
  readonly plan: string;
  readonly app_uuid: string;
  readonly account_uuid: string | null;
}

/** Every plan ever quoted: its documents stay readable after the price has expired. */
export class QuoteStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  save(quote: Quote): void {
    const { plan, app_uuid, account_uuid } = quote;
    this.#db
      .prepare("INSERT INTO quote VALUES (?,?,?,?,?,?)")
      .run(plan.uuid, app_uuid, account_uuid, plan.esi_id, JSON.stringify(plan), plan.expires_at);
  }

  find(uuid: string): Quote | undefined {
    const row = this.#db
      .prepare<[string], QuoteRow>("SELECT plan, app_uuid, account_uuid FROM quote WHERE uuid = ?")
      .get(uuid);
    return row && { ...row, plan: Plan.parse(JSON.parse(row.plan)) };
  }
}
