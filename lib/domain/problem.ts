/**
 * The closed list of what can go wrong, as the browser sees it. Every code has one sentence for a person
 * in `messages/<locale>/problems.json`.
 *
 * `status` is the HTTP status of our reply; `retryable` says that sending the same request again may help.
 */
export const problemTable = {
  bad_request: { status: 400, retryable: false },
  invalid_fields: { status: 422, retryable: false },
  code_wrong: { status: 422, retryable: false },
  code_expired: { status: 422, retryable: false },
  signed_out: { status: 401, retryable: false },
  sign_in_again: { status: 403, retryable: false },
  passkey_refused: { status: 422, retryable: false },
  email_taken: { status: 409, retryable: false },
  signature_refused: { status: 401, retryable: false },
  token_refused: { status: 401, retryable: false },
  token_limit: { status: 409, retryable: false },
  partner_key_refused: { status: 401, retryable: false },
  flow_scope: { status: 403, retryable: false },
  flow_ended: { status: 401, retryable: false },
  flow_link_unknown: { status: 404, retryable: false },
  flow_link_used: { status: 410, retryable: false },
  flow_link_expired: { status: 410, retryable: false },
  flow_zip_needed: { status: 403, retryable: false },
  flow_zip_wrong: { status: 422, retryable: false },
  foreign_origin: { status: 403, retryable: false },
  not_found: { status: 404, retryable: false },
  method_not_allowed: { status: 405, retryable: false },
  too_large: { status: 413, retryable: false },
  not_json: { status: 415, retryable: false },
  file_too_large: { status: 413, retryable: false },
  file_type: { status: 415, retryable: false },
  too_many_files: { status: 422, retryable: false },
  rate_limited: { status: 429, retryable: true },
  no_home_yet: { status: 409, retryable: false },
  step_not_ready: { status: 409, retryable: false },
  already_finalized: { status: 409, retryable: false },
  other_bill: { status: 409, retryable: false },
  too_many_meters: { status: 409, retryable: false },
  plan_expired: { status: 409, retryable: false },
  consent_missing: { status: 422, retryable: false },
  payment_declined: { status: 402, retryable: false },
  already_paid: { status: 409, retryable: false },
  nothing_to_pay: { status: 409, retryable: false },
  bill_changed: { status: 409, retryable: false },
  no_card: { status: 409, retryable: false },
  payment_unsure: { status: 502, retryable: false },
  payment_waits: { status: 409, retryable: false },
  light_refused: { status: 422, retryable: false },
  light_busy: { status: 503, retryable: true },
  light_down: { status: 502, retryable: true },
  light_slow: { status: 504, retryable: true },
  light_garbled: { status: 502, retryable: true },
  outcome_unknown: { status: 502, retryable: false },
  outcome_unseen: { status: 502, retryable: false },
  mail_down: { status: 502, retryable: true },
  offline: { status: 503, retryable: true },
  internal: { status: 500, retryable: true },
} as const satisfies Record<string, { status: number; retryable: boolean }>;

export type ProblemCode = keyof typeof problemTable;

/** Field name (as in the request) to a message key or a short code; the form shows it beside the field. */
export type ProblemFields = Record<string, string>;

/** The one error that route handlers and clients throw on purpose. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly fields: ProblemFields | undefined;
  readonly requestId: string | undefined;

  constructor(
    code: ProblemCode,
    options: { fields?: ProblemFields; requestId?: string; cause?: unknown } = {},
  ) {
    super(code, { cause: options.cause });
    this.name = "Problem";
    this.code = code;
    this.fields = options.fields;
    this.requestId = options.requestId;
  }

  get status(): number {
    return problemTable[this.code].status;
  }

  get isRetryable(): boolean {
    return problemTable[this.code].retryable;
  }
}

/** Makes a {@link Problem}; `throw problem("plan_expired")` reads as a sentence. */
export function problem(
  code: ProblemCode,
  options?: { fields?: ProblemFields; requestId?: string; cause?: unknown },
): Problem {
  return new Problem(code, options);
}

/** Whether a string from a reply is one of our codes. */
export function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === "string" && Object.hasOwn(problemTable, code);
}
