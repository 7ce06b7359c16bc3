import type { Context } from "hono";
import type { z } from "zod";
import { fieldMistakes, invalid, LightError } from "../light/errors.ts";

/** The JSON body of a control call; mistakes are answered like Light's. A form of another site can not send JSON. */
export async function readBody<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  const text = await c.req.text();
  const type = c.req.header("content-type") ?? "";
  if (text.trim() !== "" && !/^application\/json\s*(;|$)/i.test(type)) {
    throw new LightError(415, "not_json", "Send JSON, with the header Content-Type: application/json.");
  }
  let value: unknown;
  try {
    value = text.trim() === "" ? {} : JSON.parse(text);
  } catch {
    throw new LightError(400, "malformed", "The body is not JSON.");
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw invalid(fieldMistakes(parsed.error, "body"));
  return parsed.data;
}
