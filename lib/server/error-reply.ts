import "server-only";
import * as z from "zod/mini";
import { Problem, problem } from "#lib/domain/problem.ts";
import { log } from "./log.ts";

const RateLimitCause = z.object({ retryAfterSeconds: z.number() });

/**
 * What a person's browser is told about an error: a code of the closed list and the request's id, nothing else.
 * The rest goes to the log; an error we did not foresee is `internal`.
 */
export function errorReply(error: unknown, requestId: string): Response {
  const known = error instanceof Problem ? error : problem("internal", { cause: error });
  if (known.status >= 500) log.error({ code: known.code, err: known.cause ?? known }, "request failed");
  else log.info({ code: known.code, err: known.cause }, "request refused");
  const wait = z.safeParse(RateLimitCause, known.cause);
  const retry_after_seconds = wait.success ? wait.data.retryAfterSeconds : undefined;
  return Response.json(
    { error: { code: known.code, fields: known.fields, request_id: requestId, retry_after_seconds } },
    {
      status: known.status,
      headers: wait.success ? { "retry-after": String(wait.data.retryAfterSeconds) } : {},
    },
  );
}
