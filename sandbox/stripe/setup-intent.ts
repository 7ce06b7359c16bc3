import type { StripeErrorBody } from "./stripe-error.ts";
import type { Decline, LaterFailure } from "./test-cards.ts";

export type SetupIntentStatus =
  | "requires_payment_method"
  | "requires_confirmation"
  | "requires_action"
  | "processing"
  | "succeeded"
  | "canceled";

/** A SetupIntent as Stripe's API shows it to a page with the client secret. */
export interface SetupIntentBody {
  readonly id: string;
  readonly object: "setup_intent";
  readonly cancellation_reason: "requested_by_customer" | null;
  readonly client_secret: string;
  readonly created: number;
  readonly description: null;
  readonly last_setup_error: StripeErrorBody | null;
  readonly livemode: false;
  readonly next_action: { readonly type: "use_stripe_sdk"; readonly use_stripe_sdk: object } | null;
  readonly payment_method: string | null;
  readonly payment_method_types: readonly string[];
  readonly status: SetupIntentStatus;
  readonly usage: "off_session";
}

export interface CardRow {
  readonly id: string;
  readonly setup_intent_id: string;
  readonly brand: string;
  readonly last4: string;
  readonly exp_month: number;
  readonly exp_year: number;
  readonly postal_code: string;
  readonly charges_fail: LaterFailure | null;
  readonly created_at: string;
}

export interface IntentRow {
  readonly id: string;
  readonly secret_hash: string;
  readonly owner: string;
  readonly status: SetupIntentStatus;
  readonly payment_method_id: string | null;
  /** How the bank will answer once the customer has proved who they are. */
  readonly pending_decline: Decline | null;
  readonly last_setup_error: string | null;
  readonly created_at: string;
}

const unixSeconds = (iso: string): number => Math.floor(Date.parse(iso) / 1000);

export function intentBody(row: IntentRow, clientSecret: string): SetupIntentBody {
  const isChallenged = row.status === "requires_action";
  return {
    id: row.id,
    object: "setup_intent",
    cancellation_reason: row.status === "canceled" ? "requested_by_customer" : null,
    client_secret: clientSecret,
    created: unixSeconds(row.created_at),
    description: null,
    last_setup_error: row.last_setup_error ? JSON.parse(row.last_setup_error) : null,
    livemode: false,
    next_action: isChallenged
      ? { type: "use_stripe_sdk", use_stripe_sdk: { type: "three_d_secure_redirect" } }
      : null,
    payment_method: row.payment_method_id,
    payment_method_types: ["card"],
    status: row.status,
    usage: "off_session",
  };
}

/** A PaymentMethod as Stripe's API shows it inside an error. */
export function cardBody(row: CardRow): object {
  return {
    id: row.id,
    object: "payment_method",
    allow_redisplay: "limited",
    billing_details: { address: { country: "US", postal_code: row.postal_code } },
    card: {
      brand: row.brand,
      display_brand: row.brand,
      exp_month: row.exp_month,
      exp_year: row.exp_year,
      funding: "credit",
      last4: row.last4,
    },
    created: unixSeconds(row.created_at),
    customer: null,
    livemode: false,
    type: "card",
  };
}
