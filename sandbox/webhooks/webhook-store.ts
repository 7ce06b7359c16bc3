import { randomUUID } from "node:crypto";
import type { Database } from "../database.ts";

export interface Endpoint {
  readonly id: string;
  readonly app_uuid: string;
  readonly url: string;
}

export interface Attempt {
  readonly at: string;
  /** HTTP status, or null when none came. */
  readonly status: number | null;
  readonly ms: number;
  readonly error: string | null;
}

/** `held` waits for its release, `dropped` never goes out. */
export const deliveryStates = ["pending", "delivered", "failed", "held", "dropped"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export interface Delivery {
  readonly id: string;
  readonly endpoint_id: string;
  readonly app_uuid: string;
  readonly url: string;
  readonly event: string;
  readonly event_uuid: string;
  readonly state: DeliveryState;
  /** What made it special: switches, or a person. */
  readonly marks: readonly string[];
  readonly created_at: string;
  readonly next_attempt_at: string | null;
  readonly attempts: readonly Attempt[];
  readonly payload: object;
}

export interface DeliveryFilter {
  readonly app_uuid?: string | undefined;
  readonly account_uuid?: string | undefined;
  readonly event?: string | undefined;
  readonly state?: DeliveryState | undefined;
  readonly limit?: number | undefined;
}

interface NewDelivery {
  readonly endpoint_id: string;
  readonly event: string;
  readonly event_uuid: string;
  readonly body: string;
  readonly state: DeliveryState;
  readonly marks: readonly string[];
  readonly now_ms: number;
  readonly due_ms: number;
}

/** What one attempt needs. */
export interface Pending {
  readonly id: string;
  readonly url: string;
  readonly secret: string;
  readonly body: string;
  /** From when on it was to be sent: ten minutes later nobody tries any more. */
  readonly due_ms: number;
  readonly next_attempt_ms: number;
  readonly tries: number;
}

interface DeliveryRow
  extends Omit<Delivery, "attempts" | "payload" | "next_attempt_at" | "created_at" | "marks"> {
  readonly body: string;
  readonly marks: string;
  readonly created_ms: number;
  readonly next_attempt_ms: number | null;
}

const schema = `
CREATE TABLE IF NOT EXISTS webhook_endpoint (
  id TEXT PRIMARY KEY, app_uuid TEXT NOT NULL, url TEXT NOT NULL, secret TEXT NOT NULL, UNIQUE (app_uuid, url)
) STRICT;
CREATE TABLE IF NOT EXISTS webhook_delivery (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
  endpoint_id TEXT NOT NULL REFERENCES webhook_endpoint(id) ON DELETE CASCADE,
  event TEXT NOT NULL, event_uuid TEXT NOT NULL, body TEXT NOT NULL, state TEXT NOT NULL,
  marks TEXT NOT NULL, account_uuid TEXT, created_ms INTEGER NOT NULL, due_ms INTEGER NOT NULL, next_attempt_ms INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS webhook_account ON webhook_delivery (account_uuid);
CREATE INDEX IF NOT EXISTS webhook_pending ON webhook_delivery (next_attempt_ms) WHERE state = 'pending';
CREATE TABLE IF NOT EXISTS webhook_attempt (
  delivery_id TEXT NOT NULL REFERENCES webhook_delivery(id) ON DELETE CASCADE,
  at TEXT NOT NULL, status INTEGER, ms INTEGER NOT NULL, error TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS webhook_attempt_delivery ON webhook_attempt (delivery_id);
`;

/** Endpoints, deliveries and attempts. Times of deliveries are real time, in milliseconds. */
export class WebhookStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
    db.exec(schema);
  }

  /** The same address of the same app again only changes its secret. */
  saveEndpoint(app_uuid: string, url: string, secret: string): Endpoint {
    this.#db
      .prepare(
        `INSERT INTO webhook_endpoint VALUES (?, ?, ?, ?)
         ON CONFLICT (app_uuid, url) DO UPDATE SET secret = excluded.secret`,
      )
      .run(randomUUID(), app_uuid, url, secret);
    const saved = this.endpoints(app_uuid).find((endpoint) => endpoint.url === url);
    if (!saved) throw new Error("an endpoint that was not saved");
    return saved;
  }

  endpoints(app_uuid?: string): Endpoint[] {
    return this.#db
      .prepare<[string | null], Endpoint>(
        "SELECT id, app_uuid, url FROM webhook_endpoint WHERE app_uuid = coalesce(?, app_uuid) ORDER BY rowid",
      )
      .all(app_uuid ?? null);
  }

  removeEndpoint(id: string): boolean {
    return this.#db.prepare("DELETE FROM webhook_endpoint WHERE id = ?").run(id).changes > 0;
  }

  addDelivery({ marks, ...delivery }: NewDelivery): string {
    const id = randomUUID();
    this.#db
      .prepare(
        `INSERT INTO webhook_delivery (id, endpoint_id, event, event_uuid, body, state, marks, account_uuid, created_ms, due_ms,
           next_attempt_ms)
         VALUES (@id, @endpoint_id, @event, @event_uuid, @body, @state, @marks, @body ->> '$.data.account.uuid', @now_ms,
           @due_ms, CASE @state WHEN 'pending' THEN @due_ms END)`,
      )
      .run({ ...delivery, id, marks: marks.join(" ") });
    return id;
  }

  pending(id: string): Pending | undefined {
    return this.allPending(id)[0];
  }

  allPending(id?: string): Pending[] {
    return this.#db
      .prepare<[string | null], Pending>(
        `SELECT d.id, e.url, e.secret, d.body, d.due_ms, d.next_attempt_ms,
           (SELECT count(*) FROM webhook_attempt WHERE delivery_id = d.id) AS tries
         FROM webhook_delivery d JOIN webhook_endpoint e ON e.id = d.endpoint_id
         WHERE d.state = 'pending' AND d.id = coalesce(?, d.id) ORDER BY d.number`,
      )
      .all(id ?? null);
  }

  addAttempt(delivery_id: string, attempt: Attempt): void {
    this.#db
      .prepare("INSERT INTO webhook_attempt VALUES (@delivery_id, @at, @status, @ms, @error)")
      .run({ ...attempt, delivery_id });
  }

  setState(id: string, state: DeliveryState, next_attempt_ms: number | null): void {
    this.#db
      .prepare("UPDATE webhook_delivery SET state = ?, next_attempt_ms = ? WHERE id = ?")
      .run(state, next_attempt_ms, id);
  }

  /** Starts the ten minutes anew: what was held goes out now. */
  makeDue(id: string, due_ms: number): void {
    this.#db
      .prepare("UPDATE webhook_delivery SET state = 'pending', due_ms = ?, next_attempt_ms = ? WHERE id = ?")
      .run(due_ms, due_ms, id);
  }

  mark(id: string, mark: string): void {
    this.#db
      .prepare("UPDATE webhook_delivery SET marks = trim(marks || ' ' || ?) WHERE id = ?")
      .run(mark, id);
  }

  /** The oldest first. */
  held(app_uuid?: string): string[] {
    return this.#db
      .prepare<[string | null], { id: string }>(
        `SELECT d.id FROM webhook_delivery d JOIN webhook_endpoint e ON e.id = d.endpoint_id
         WHERE d.state = 'held' AND e.app_uuid = coalesce(?, e.app_uuid) ORDER BY d.number`,
      )
      .all(app_uuid ?? null)
      .map(({ id }) => id);
  }

  deliveries({ app_uuid, account_uuid, event, state, limit = 100 }: DeliveryFilter = {}): Delivery[] {
    return this.#db
      .prepare<[string | null, string | null, string | null, string | null, number], DeliveryRow>(
        `SELECT d.*, e.app_uuid, e.url FROM webhook_delivery d JOIN webhook_endpoint e ON e.id = d.endpoint_id
         WHERE e.app_uuid = coalesce(?, e.app_uuid) AND d.event = coalesce(?, d.event)
           AND d.state = coalesce(?, d.state) AND d.account_uuid IS coalesce(?, d.account_uuid)
         ORDER BY d.number DESC LIMIT ?`,
      )
      .all(app_uuid ?? null, event ?? null, state ?? null, account_uuid ?? null, limit)
      .map((row) => this.#delivery(row));
  }

  delivery(id: string): Delivery | undefined {
    const row = this.#db
      .prepare<[string], DeliveryRow>(
        `SELECT d.*, e.app_uuid, e.url FROM webhook_delivery d JOIN webhook_endpoint e ON e.id = d.endpoint_id
         WHERE d.id = ?`,
      )
      .get(id);
    return row && this.#delivery(row);
  }

  clear(): void {
    this.#db.exec("DELETE FROM webhook_delivery");
  }

  #delivery(row: DeliveryRow): Delivery {
    const { id, endpoint_id, app_uuid, url, event, event_uuid, state } = row;
    return {
      id,
      endpoint_id,
      app_uuid,
      url,
      event,
      event_uuid,
      state,
      marks: row.marks === "" ? [] : row.marks.split(" "),
      created_at: new Date(row.created_ms).toISOString(),
      next_attempt_at: row.next_attempt_ms === null ? null : new Date(row.next_attempt_ms).toISOString(),
      attempts: this.#db
        .prepare<[string], Attempt>(
          "SELECT at, status, ms, error FROM webhook_attempt WHERE delivery_id = ? ORDER BY rowid",
        )
        .all(id),
      payload: JSON.parse(row.body),
    };
  }
}
