import * as z from "zod/mini";
import { type Problem, type ProblemFields, problem } from "../domain/problem.ts";

const Detail = z.object({
  field: z.optional(z.string()),
  message: z.optional(z.string()),
  loc: z.optional(z.array(z.union([z.string(), z.number()]))),
  msg: z.optional(z.string()),
});
const ErrorBody = z.object({
  error: z.optional(z.string()),
  code: z.optional(z.string()),
  message: z.optional(z.string()),
  details: z.optional(z.array(Detail)),
  detail: z.optional(z.union([z.string(), z.array(Detail)])),
});

/** What a refusal says, whichever of the seen forms it has. `text` is for logs, never for a screen. */
export interface Refusal {
  code: string | undefined;
  text: string;
  fields: ProblemFields;
}

/**
 * Reads an error body of Light. Its form is undocumented: `{error, code, details[]}`, `{detail: "…"}`,
 * `{detail: [{loc, msg}]}`, `{message}` and plain text are all accepted.
 */
export function parseRefusal(body: unknown): Refusal {
  const parsed = z.safeParse(ErrorBody, body);
  if (!parsed.success) return { code: undefined, text: String(body ?? "").slice(0, 200), fields: {} };
  const { error, code, message, detail } = parsed.data;
  const details = parsed.data.details ?? (Array.isArray(detail) ? detail : []);
  const fields = Object.fromEntries(
    details.flatMap((entry) => {
      const name = entry.field ?? entry.loc?.filter((part) => part !== "body").join(".");
      return name ? [[name, "refused"]] : [];
    }),
  );
  const text = error ?? (typeof detail === "string" ? detail : undefined) ?? message ?? "";
  return { code, text, fields };
}

/**
 * The problem that a refused call becomes. A write that met a 5xx may have been done: its outcome is unknown
 * until the account is read again.
 */
export function refusalProblem(status: number, body: unknown, isRead: boolean): Problem {
  const { code, text, fields } = parseRefusal(body);
  const cause = { status, code, text };
  if (status === 429) return problem("light_busy", { cause });
  if (status >= 500) return problem(isRead ? "light_down" : "outcome_unknown", { cause });
  if (status === 404) return problem("not_found", { cause });
  if (status === 402) return problem("payment_declined", { cause });
  if (status === 409) {
    if (code === "plan_expired" || /expired/i.test(text)) return problem("plan_expired", { cause });
    if (code === "already_finalized" || /finalized/i.test(text))
      return problem("already_finalized", { cause });
    return problem("step_not_ready", { cause });
  }
  // A wrong or missing token is our own fault, whoever the visitor is.
  if (status === 401 || status === 403) return problem("light_down", { cause });
  return problem("light_refused", { fields, cause });
}
