import { createHash, randomBytes } from "node:crypto";
import type { Clock } from "../clock.ts";
import type { Database } from "../database.ts";
import { schemeOf } from "./frame/card-number.ts";
import {
  type CardRow,
  cardBody,
  type IntentRow,
  intentBody,
  type SetupIntentBody,
  type SetupIntentStatus,
} from "./setup-intent.ts";
import {
  authenticationFailed,
  badRequest,
  declineBody,
  type Locale,
  StripeError,
  type StripeErrorBody,
} from "./stripe-error.ts";
import { behaviourOf, type CardBehaviour, type LaterFailure } from "./test-cards.ts";
import { checkCard, type TypedCard } from "./typed-card.ts";

export interface SavedCard {
  readonly id: string;
  readonly type: "STRIPE_CARD";
  readonly card_brand: string;
  readonly card_last4: string;
  readonly card_exp_month: number;
  readonly card_exp_year: number;
  readonly card_postal_code: string;
  readonly chargesFail: LaterFailure | null;
  readonly attachedTo: string | null;
}

const schema = `
CREATE TABLE IF NOT EXISTS setup_intent (
  id TEXT PRIMARY KEY, secret_hash TEXT NOT NULL UNIQUE, owner TEXT NOT NULL, status TEXT NOT NULL,
  payment_method_id TEXT, pending_decline TEXT, last_setup_error TEXT, created_at TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS stripe_card (
  id TEXT PRIMARY KEY, setup_intent_id TEXT NOT NULL, brand TEXT NOT NULL, last4 TEXT NOT NULL,
  exp_month INTEGER NOT NULL, exp_year INTEGER NOT NULL, postal_code TEXT NOT NULL,
  charges_fail TEXT, created_at TEXT NOT NULL
) STRICT;
`;

const confirmable: readonly SetupIntentStatus[] = [
  "requires_payment_method",
  "requires_confirmation",
  "requires_action",
];

type Change = Partial<
  Pick<IntentRow, "status" | "payment_method_id" | "pending_decline" | "last_setup_error">
>;

/** Stripe's SetupIntents with cards only. A page shows the client secret; the server keeps just its hash. */
export class SetupIntents {
  readonly #db: Database;
  readonly #clock: Clock;

  constructor(db: Database, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
    db.exec(schema);
  }

  create(owner: string): { id: string; client_secret: string } {
    const id = newId("seti", 24);
    const client_secret = newId(`${id}_secret`, 25);
    this.#db
      .prepare(
        "INSERT INTO setup_intent (id, secret_hash, owner, status, created_at) VALUES (?, ?, ?, 'requires_payment_method', ?)",
      )
      .run(id, hash(client_secret), owner, this.#clock.now().toISOString());
    return { id, client_secret };
  }

  /** A card whose set-up has succeeded; one that was declined or is still being challenged is not there. */
  paymentMethod(id: string): SavedCard | undefined {
    const row = this.#db
      .prepare<[string], CardRow & { owner: string }>(
        `SELECT c.*, i.owner FROM stripe_card c JOIN setup_intent i ON i.payment_method_id = c.id
         WHERE c.id = ? AND i.status = 'succeeded'`,
      )
      .get(id);
    if (!row) return undefined;
    return {
      id: row.id,
      type: "STRIPE_CARD",
      card_brand: row.brand,
      card_last4: row.last4,
      card_exp_month: row.exp_month,
      card_exp_year: row.exp_year,
      card_postal_code: row.postal_code,
      chargesFail: row.charges_fail,
      attachedTo: row.owner,
    };
  }

  retrieve(clientSecret: string): SetupIntentBody {
    return intentBody(this.#find(clientSecret), clientSecret);
  }

  /** @throws StripeError for a wrong secret, a wrong state, a wrong card or a decline. */
  confirm(clientSecret: string, card: TypedCard, locale: Locale): SetupIntentBody {
    const intent = this.#find(clientSecret);
    if (!confirmable.includes(intent.status)) throw unexpectedState(intent, clientSecret);
    checkCard(card, this.#clock.now(), locale);
    const behaviour = behaviourOf(card.number);
    const saved = this.#saveCard(intent, card, behaviour);
    if (behaviour.isChallenged) {
      this.#change(intent.id, {
        status: "requires_action",
        payment_method_id: saved.id,
        pending_decline: behaviour.decline,
        last_setup_error: null,
      });
      return this.retrieve(clientSecret);
    }
    return this.#conclude(clientSecret, saved, behaviour.decline && declineBody(behaviour.decline, locale));
  }

  /** The end of a 3-D Secure challenge. A second answer changes nothing. */
  finishChallenge(clientSecret: string, isAuthenticated: boolean, locale: Locale): SetupIntentBody {
    const intent = this.#find(clientSecret);
    if (intent.status !== "requires_action") return intentBody(intent, clientSecret);
    const card = this.#db
      .prepare<[string | null], CardRow>("SELECT * FROM stripe_card WHERE id = ?")
      .get(intent.payment_method_id);
    if (!card) throw new Error("a challenge without its card");
    if (!isAuthenticated) return this.#conclude(clientSecret, card, authenticationFailed(locale));
    const decline = intent.pending_decline;
    return this.#conclude(clientSecret, card, decline && declineBody(decline, locale));
  }

  /** States that no test card leads to: `processing` (bank debits), `canceled`, `requires_confirmation`. */
  setStatus(id: string, status: SetupIntentStatus): void {
    this.#change(id, { status });
  }

  clear(): void {
    this.#db.exec("DELETE FROM setup_intent; DELETE FROM stripe_card");
  }

  #conclude(clientSecret: string, card: CardRow, error: StripeErrorBody | null): SetupIntentBody {
    const { id } = this.#find(clientSecret);
    if (!error) {
      this.#change(id, { status: "succeeded", payment_method_id: card.id, last_setup_error: null });
      return this.retrieve(clientSecret);
    }
    const failure = new StripeError(402, { ...error, payment_method: cardBody(card) });
    this.#change(id, {
      status: "requires_payment_method",
      payment_method_id: null,
      pending_decline: null,
      last_setup_error: JSON.stringify(failure.body),
    });
    throw new StripeError(402, { ...failure.body, setup_intent: this.retrieve(clientSecret) });
  }

  #saveCard(intent: IntentRow, card: TypedCard, behaviour: CardBehaviour): CardRow {
    const row: CardRow = {
      id: newId("pm", 24),
      setup_intent_id: intent.id,
      brand: schemeOf(card.number).brand,
      last4: card.number.slice(-4),
      exp_month: card.exp_month,
      exp_year: card.exp_year,
      postal_code: card.postal_code,
      charges_fail: behaviour.chargesFail,
      created_at: this.#clock.now().toISOString(),
    };
    this.#db
      .prepare(
        `INSERT INTO stripe_card VALUES
         (@id, @setup_intent_id, @brand, @last4, @exp_month, @exp_year, @postal_code, @charges_fail, @created_at)`,
      )
      .run(row);
    return row;
  }

  #find(clientSecret: string): IntentRow {
    const row = this.#db
      .prepare<[string], IntentRow>("SELECT * FROM setup_intent WHERE secret_hash = ?")
      .get(hash(clientSecret));
    if (row) return row;
    const id = clientSecret.split("_secret_")[0] ?? "";
    if (!/^seti_\w+$/.test(id)) throw badRequest("The client_secret provided is invalid.", "client_secret");
    throw new StripeError(404, {
      type: "invalid_request_error",
      code: "resource_missing",
      param: "intent",
      message: `No such setupintent: '${id}'`,
    });
  }

  #change(id: string, change: Change): void {
    const columns = Object.keys(change).map((name) => `${name} = @${name}`);
    this.#db.prepare(`UPDATE setup_intent SET ${columns.join(", ")} WHERE id = @id`).run({ ...change, id });
  }
}

function unexpectedState(intent: IntentRow, clientSecret: string): StripeError {
  const reason =
    intent.status === "succeeded"
      ? "it has already succeeded."
      : `it has a status of ${intent.status}. Only a SetupIntent with one of the following statuses may be confirmed: ${confirmable.join(", ")}.`;
  return new StripeError(400, {
    type: "invalid_request_error",
    code: "setup_intent_unexpected_state",
    message: `You cannot confirm this SetupIntent because ${reason}`,
    setup_intent: intentBody(intent, clientSecret),
  });
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

function newId(prefix: string, length: number): string {
  const characters = [...randomBytes(length)].map((byte) => alphabet[byte % alphabet.length]);
  return `${prefix}_${characters.join("")}`;
}

const hash = (secret: string): string => createHash("sha256").update(secret).digest("hex");
