import "server-only";
import type * as z from "zod/mini";
import { problem } from "#lib/domain/problem.ts";
import { parseBody } from "#lib/light/client.ts";
import { env } from "./env.ts";

const maxBodyBytes = 64 * 1024;

/** Whether a request may change something (GET and HEAD never do). */
export const isWrite = (request: Request) => !["GET", "HEAD"].includes(request.method);

/**
 * Lets a write through only from our own pages, and only as JSON unless it is a form with files. Browsers send Origin with every write and Sec-Fetch-Site besides;
 * a request with neither does not come from a page of ours.
 * @throws Problem `foreign_origin` or `not_json`.
 */
export function checkWrite(request: Request, { isForm = false }: { isForm?: boolean } = {}): void {
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  const isOwnOrigin = origin === null ? site === "same-origin" : env.allowedOrigins.includes(origin);
  const isOwnSite = site === null || site === "same-origin";
  if (!isOwnOrigin || !isOwnSite) throw problem("foreign_origin");
  const mediaType = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (!isForm && mediaType !== "application/json") throw problem("not_json");
}

async function readText(request: Request): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let sizeBytes = 0;
  for await (const chunk of request.body ?? []) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > maxBodyBytes) throw problem("too_large");
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/**
 * The JSON body of a request, parsed by `schema`.
 * @throws Problem `too_large` (over 64 kB), `bad_request` (not JSON after all, or a null character in it) or `invalid_fields`.
 */
export async function readBody<B>(request: Request, schema: z.ZodMiniType<B>): Promise<B> {
  return parseBody(schema, parseJson(await readText(request)));
}

// PostgreSQL keeps no null character in a text, and nobody types one.
const withoutNull = (_: string, value: unknown) => {
  if (typeof value === "string" && value.includes("\0")) throw new SyntaxError("a null character");
  return value;
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, withoutNull);
  } catch (cause) {
    // The cause quotes what was typed, so it is not passed on.
    throw problem("bad_request", { cause: cause instanceof SyntaxError ? "not JSON" : cause });
  }
}
