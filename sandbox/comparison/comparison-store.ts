import type { BillRead, Problem } from "../bills/bill-read.ts";
import type { Database } from "../database.ts";
import { StoredReading } from "../light/comparison-schema.ts";

/** What a customer pays today, as far as the bill was read. */
export interface ComparisonInvoice {
  readonly uuid: string;
  readonly account_uuid: string;
  readonly uploaded_at: string;
  readonly processed_at: string | null;
  readonly processing_error: Problem | null;
  readonly reading: BillRead | null;
}

type Row = Omit<ComparisonInvoice, "reading"> & { readonly reading: string | null };

/** The bills that customers uploaded: one an account, without the file. Gone with its account. */
export class ComparisonStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  find(uuid: string): ComparisonInvoice | undefined {
    return this.#one("uuid", uuid);
  }

  of(account_uuid: string): ComparisonInvoice | undefined {
    return this.#one("account_uuid", account_uuid);
  }

  /** Those that nobody has finished reading, oldest first. */
  pending(): string[] {
    return this.#db
      .prepare<[], { uuid: string }>(
        "SELECT uuid FROM comparison_invoice WHERE processed_at IS NULL ORDER BY uploaded_at, rowid",
      )
      .all()
      .map(({ uuid }) => uuid);
  }

  /** Takes the place of the account's bill before, with all that was read of it. */
  replace(fresh: Pick<ComparisonInvoice, "uuid" | "account_uuid" | "uploaded_at">): void {
    this.#db.prepare("DELETE FROM comparison_invoice WHERE account_uuid = ?").run(fresh.account_uuid);
    this.#db
      .prepare(
        "INSERT INTO comparison_invoice (uuid, account_uuid, uploaded_at) VALUES (@uuid, @account_uuid, @uploaded_at)",
      )
      .run(fresh);
  }

  finish(uuid: string, processed_at: string, outcome: BillRead | { readonly problem: Problem }): void {
    const isRead = !("problem" in outcome);
    this.#db
      .prepare(
        "UPDATE comparison_invoice SET processed_at = ?, processing_error = ?, reading = ? WHERE uuid = ?",
      )
      .run(processed_at, isRead ? null : outcome.problem, isRead ? JSON.stringify(outcome) : null, uuid);
  }

  #one(column: "uuid" | "account_uuid", value: string): ComparisonInvoice | undefined {
    const row = this.#db
      .prepare<[string], Row>(`SELECT * FROM comparison_invoice WHERE ${column} = ?`)
      .get(value);
    return (
      row && { ...row, reading: row.reading === null ? null : StoredReading.parse(JSON.parse(row.reading)) }
    );
  }
}
