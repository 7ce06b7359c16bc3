import * as z from "zod/mini";
import { isProblemCode, problem } from "#lib/domain/problem.ts";

const ErrorBody = z.object({
  error: z.object({
    code: z.string(),
    fields: z.optional(z.record(z.string(), z.string())),
    request_id: z.optional(z.string()),
  }),
});

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
  const parsed = z.safeParse(ErrorBody, json);
  const { code, fields, request_id } = parsed.success ? parsed.data.error : {};
  throw problem(isProblemCode(code) ? code : "internal", {
    ...(fields ? { fields } : {}),
    ...(request_id ? { requestId: request_id } : {}),
  });
}
