import { members } from "#lib/domain/members.ts";
import { isProblemCode, type Problem, problem } from "#lib/domain/problem.ts";

/** The problem that a refusal of ours names; whatever else came is `internal`. */
export function namedProblem(json: unknown): Problem {
  const { code, fields, request_id, retry_after_seconds: retryAfterSeconds } = members(members(json).error);
  const texts = Object.entries(members(fields)).flatMap(([name, text]) =>
    typeof text === "string" ? [[name, text] as const] : [],
  );
  return problem(isProblemCode(code) ? code : "internal", {
    ...(texts.length > 0 ? { fields: Object.fromEntries(texts) } : {}),
    ...(typeof request_id === "string" ? { requestId: request_id } : {}),
    ...(typeof retryAfterSeconds === "number" ? { cause: { retryAfterSeconds } } : {}),
  });
}

/**
 * Calls one of our own route handlers and answers its JSON. Sends once; who calls decides about trying again.
 * @throws Problem as the server names it, `offline` when the server was not reached.
 */
export async function callApi(
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  path: `/api/${string}`,
  body?: unknown,
  signal?: AbortSignal,
): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: method === "GET" ? {} : { "content-type": "application/json" },
      ...(method === "GET" ? {} : { body: JSON.stringify(body ?? {}) }),
      ...(signal ? { signal } : {}),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw problem(method === "GET" || !navigator.onLine ? "offline" : "outcome_unknown", { cause });
  }
  const json: unknown = await response.json().catch(() => null);
  if (response.ok) return json;
  throw namedProblem(json);
}
