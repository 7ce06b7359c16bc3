import type { Database } from "../database.ts";
import type { InvoiceBody } from "./invoice.ts";

export interface InvoiceRow {
  /** `{account_number}-{0001…}`. */
  readonly number: string;
  readonly account_uuid: string;
  readonly location_uuid: string;
  /** Whoever knows it may read the PDF. */
  readonly document_id: string;
  readonly created_at: string;
  readonly invoice_date: string;
  readonly payment_due_date: string;
  readonly auto_pay_date: string;
  readonly billing_period_start: string;
  readonly billing_period_end: string;
  readonly total_cents: number;
  readonly total_kwh: number;
  readonly body: InvoiceBody;
  /** What the meter really stood at, at the end of the period; the read on the bill may be an estimate. */
  readonly register_wh: number;
  readonly export_register_wh: number;
  readonly is_auto_pay_done: 0 | 1;
  readonly paid_at: string | null;
  readonly voided_at: string | null;
  /** The bill that took over this credit, or that charged the penalty for this one. */
  readonly carried_into: string | null;
  readonly penalised_in: string | null;
}

export interface PaymentRow {
  readonly number: string;
  readonly paid_at: string;
  readonly amount_cents: number;
  readonly status: "succeeded" | "failed";
  readonly card_brand: string;
  readonly card_last4: string;
}

type Change = Partial<
  Pick<InvoiceRow, "is_auto_pay_done" | "paid_at" | "voided_at" | "carried_into" | "penalised_in">
>;

const parsed = (row: InvoiceRow & { body: unknown }): InvoiceRow => ({
  ...row,
  body: JSON.parse(String(row.body)),
});

/** Bills and what was paid of them. Gone with their location. */
export class InvoiceStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  add(row: InvoiceRow): void {
    const names = Object.keys(row);
    this.#db
      .prepare(
        `INSERT INTO invoice (${names.join(", ")}) VALUES (${names.map((name) => `@${name}`).join(", ")})`,
      )
      .run({ ...row, body: JSON.stringify(row.body) });
  }

  /** By period; a void bill comes before the one that replaces it. */
  of(location_uuid: string): InvoiceRow[] {
    return this.#rows("location_uuid = ? ORDER BY billing_period_end, rowid", location_uuid);
  }

  /** Newest first. */
  page(account_uuid: string, limit: number, offset: number): InvoiceRow[] {
    return this.#rows("account_uuid = ? ORDER BY rowid DESC LIMIT ? OFFSET ?", account_uuid, limit, offset);
  }

  find(number: string): InvoiceRow | undefined {
    return this.#rows("number = ?", number)[0];
  }

  byDocument(document_id: string): InvoiceRow | undefined {
    return this.#rows("document_id = ?", document_id)[0];
  }

  get(number: string): InvoiceRow {
    const row = this.find(number);
    if (!row) throw new Error("a bill that was there is gone");
    return row;
  }

  update(number: string, change: Change): InvoiceRow {
    const assignments = Object.keys(change).map((name) => `${name} = @${name}`);
    this.#db
      .prepare(`UPDATE invoice SET ${assignments.join(", ")} WHERE number = @number`)
      .run({ ...change, number });
    return this.get(number);
  }

  addPayment(payment: PaymentRow): void {
    this.#db
      .prepare(
        `INSERT INTO payment (number, paid_at, amount_cents, status, card_brand, card_last4)
         VALUES (@number, @paid_at, @amount_cents, @status, @card_brand, @card_last4)`,
      )
      .run(payment);
  }

  /** Attempts that failed among them, oldest first. */
  payments(number: string): PaymentRow[] {
    return this.#db
      .prepare<[string], PaymentRow>(
        `SELECT number, paid_at, amount_cents, status, card_brand, card_last4
         FROM payment WHERE number = ? ORDER BY id`,
      )
      .all(number);
  }

  #rows(where: string, ...values: (string | number)[]): InvoiceRow[] {
    return this.#db
      .prepare<(string | number)[], InvoiceRow>(`SELECT * FROM invoice WHERE ${where}`)
      .all(...values)
      .map(parsed);
  }
}

/** A bill that can be paid: neither paid, nor void, nor a credit. */
export const isOpen = ({ paid_at, voided_at, total_cents }: InvoiceRow): boolean =>
  !paid_at && !voided_at && total_cents > 0;

export const amountDueCents = (row: InvoiceRow): number => (isOpen(row) ? row.total_cents : 0);
