import type { Database } from "../database.ts";
import { Plan, type PlanBody } from "../light/plan-schema.ts";

export interface Contract {
  /** That of its plan. */
  readonly uuid: string;
  readonly location_uuid: string;
  readonly plan: PlanBody;
  readonly contract_start: string;
  /** The last day; null while nothing ends it, as month to month. */
  readonly contract_end: string | null;
  readonly accepted_at: string;
  readonly kind: "enrollment" | "renewal" | "month_to_month";
}

interface ContractRow extends Omit<Contract, "plan"> {
  readonly plan: string;
}

/** What each home agreed to, from the day its service really began. Gone with its location. */
export class ContractStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Oldest first; they follow each other without a gap and the last may still be to come. */
  of(location_uuid: string): Contract[] {
    return this.#db
      .prepare<[string], ContractRow>(
        "SELECT * FROM contract WHERE location_uuid = ? ORDER BY contract_start",
      )
      .all(location_uuid)
      .map((row) => ({ ...row, plan: Plan.parse(JSON.parse(row.plan)) }));
  }

  /** The one in force on a day. */
  on(location_uuid: string, day: string): Contract | undefined {
    const contract = this.of(location_uuid).findLast(({ contract_start }) => contract_start <= day);
    return contract && (contract.contract_end ?? day) >= day ? contract : undefined;
  }

  add(contract: Contract): void {
    this.#db
      .prepare(
        `INSERT INTO contract (uuid, location_uuid, plan, contract_start, contract_end, accepted_at, kind)
         VALUES (@uuid, @location_uuid, @plan, @contract_start, @contract_end, @accepted_at, @kind)`,
      )
      .run({ ...contract, plan: JSON.stringify(contract.plan) });
  }

  /** What was to begin on a day, or later, does not come. */
  dropFrom(location_uuid: string, day: string): void {
    this.#db
      .prepare("DELETE FROM contract WHERE location_uuid = ? AND contract_start >= ?")
      .run(location_uuid, day);
  }

  setEnd(contract: Contract, contract_end: string | null): void {
    this.#db
      .prepare("UPDATE contract SET contract_end = ? WHERE location_uuid = ? AND uuid = ?")
      .run(contract_end, contract.location_uuid, contract.uuid);
  }

  forget(location_uuid: string): void {
    this.#db.prepare("DELETE FROM contract WHERE location_uuid = ?").run(location_uuid);
  }
}
