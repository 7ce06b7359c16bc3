import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { z } from "zod";

export interface FieldMistake {
  readonly field: string;
  readonly message: string;
}

/** An answer other than success, in Light's terms. */
export class LightError extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly details: readonly FieldMistake[];

  constructor(
    status: ContentfulStatusCode,
    code: string,
    sentence: string,
    details: readonly FieldMistake[] = [],
  ) {
    super(sentence);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

export const notFound = (what: string): LightError =>
  new LightError(404, "not_found", `There is no such ${what}.`);

export const invalid = (details: readonly FieldMistake[]): LightError => {
  const names = [...new Set(details.map((detail) => detail.field))].join(", ");
  return new LightError(422, "invalid", `Missing or wrong: ${names}.`, details);
};

export function fieldMistakes(error: z.ZodError, whole: string): FieldMistake[] {
  return error.issues.map((issue) => ({
    field: issue.path.join(".") || whole,
    message: issue.message,
  }));
}

export type ErrorStyle = "error" | "detail";

/** The two bodies a client must cope with: the documented proposal, and Django Ninja's. */
function errorBody(error: LightError, style: ErrorStyle): object {
  if (style === "error") return { error: error.message, code: error.code, details: error.details };
  if (error.status !== 422) return { detail: error.message };
  return {
    detail: error.details.map(({ field, message }) => ({
      loc: ["body", ...field.split(".")],
      msg: message,
      type: "value_error",
    })),
  };
}

const unexpected = new LightError(500, "internal_error", "The sandbox made a mistake. Its log says where.");

/** Turns whatever was thrown into an answer; what nobody foresaw is logged, never shown. */
export function answerError(thrown: Error, c: Context, style: ErrorStyle): Response {
  const error = asLightError(thrown);
  if (error === unexpected) console.error(`${c.req.method} ${c.req.path} failed:`, thrown);
  if (error.status === 429) c.header("Retry-After", "1");
  return c.json(errorBody(error, style), error.status);
}

function asLightError(thrown: Error): LightError {
  if (thrown instanceof LightError) return thrown;
  if (thrown instanceof HTTPException && thrown.status < 500) {
    return new LightError(400, "malformed", "The request could not be read.");
  }
  return unexpected;
}
