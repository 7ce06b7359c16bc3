import type { Clock } from "../clock.ts";
import type { Database } from "../database.ts";

export interface Message {
  readonly id: number;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  /** As it was sent: to be shown where it can do no harm. */
  readonly html: string | null;
  readonly received_at: string;
  readonly message_id: string | null;
  /** How often the same mail came to the same receiver again; it is shown once. */
  readonly repeats: number;
}

export type NewMessage = Omit<Message, "id" | "received_at" | "message_id" | "repeats"> & {
  readonly message_id?: string | null;
};

const kept = 1_000;

const schema = `
CREATE TABLE IF NOT EXISTS mail (
  id INTEGER PRIMARY KEY AUTOINCREMENT, "to" TEXT NOT NULL, "from" TEXT NOT NULL, subject TEXT NOT NULL,
  text TEXT NOT NULL, html TEXT, received_at TEXT NOT NULL, message_id TEXT, repeats INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS mail_to ON mail ("to");
CREATE INDEX IF NOT EXISTS mail_message_id ON mail (message_id);
`;

/** The mailbox of everybody: one row per receiver, the newest thousand. */
export class MailStore {
  readonly #db: Database;
  readonly #clock: Clock;

  constructor(db: Database, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
    db.exec(schema);
  }

  /** A mail that this receiver has already, by its Message-ID, is only counted, as large mail services do. */
  add({ message_id = null, ...message }: NewMessage): void {
    const repeated = this.#db
      .prepare(`UPDATE mail SET repeats = repeats + 1 WHERE message_id = ? AND "to" = lower(?)`)
      .run(message_id, message.to);
    if (repeated.changes > 0) return;
    this.#db
      .prepare(
        `INSERT INTO mail ("to", "from", subject, text, html, received_at, message_id)
         VALUES (lower(@to), @from, @subject, @text, @html, @received_at, @message_id)`,
      )
      .run({ ...message, message_id, received_at: this.#clock.now().toISOString() });
    this.#db.prepare("DELETE FROM mail WHERE id <= (SELECT max(id) FROM mail) - ?").run(kept);
  }

  /** The newest first. */
  messages(filter: { readonly to?: string | undefined; readonly limit?: number } = {}): Message[] {
    return this.#db
      .prepare<[string | null, number], Message>(
        `SELECT * FROM mail WHERE "to" = coalesce(lower(?), "to") ORDER BY id DESC LIMIT ?`,
      )
      .all(filter.to ?? null, filter.limit ?? 100);
  }

  message(id: number): Message | undefined {
    return this.#db.prepare<[number], Message>("SELECT * FROM mail WHERE id = ?").get(id);
  }

  clear(): void {
    this.#db.exec("DELETE FROM mail");
  }
}
