import "server-only";
import * as z from "zod/mini";
import { Problem, type ProblemCode, problem } from "#lib/domain/problem.ts";
import { errorReply } from "./error-reply.ts";

const sentences: Partial<Record<ProblemCode, string>> = {
  partner_key_refused: "This key is not accepted.",
  flow_scope: "This key may not open flows of this scope.",
  not_found: "There is no such account.",
  rate_limited: "Too many requests.",
  bad_request: "The body is not JSON.",
  invalid_fields: "Some fields are missing or wrong.",
  too_large: "The body is too large.",
  outcome_unknown: "Light gave no answer that can be read: it may have been done or not.",
  light_busy: "Light is asked too much at the moment.",
  light_slow: "Light did not answer in time.",
  light_garbled: "Light's answer could not be read.",
};
const Refusal = z.object({ status: z.int().check(z.gte(400), z.lte(499)), text: z.string() });

/**
 * An error as a client of Light's reads it: `{error, code, details: [{field, message}]}`. What Light itself refused is said in
 * its own words, under its own status.
 */
export function partnerError(error: unknown, requestId: string): Response {
  const known = error instanceof Problem ? error : problem("internal");
  const { headers } = errorReply(error, requestId);
  const refusal = z.safeParse(Refusal, known.cause);
  // A 429 of Light is ours to wait for: this partner has not asked too much.
  const refused = refusal.success && known.status < 500 ? refusal.data : null;
  const retryAfter = headers.get("retry-after");
  return Response.json(
    {
      error: refused?.text || sentences[known.code] || "Something went wrong.",
      code: known.code,
      details: Object.entries(known.fields ?? {}).map(([field, message]) => ({ field, message })),
    },
    {
      status: refused?.status ?? known.status,
      headers: retryAfter ? { "retry-after": retryAfter } : {},
    },
  );
}
