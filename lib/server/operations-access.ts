import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import { problem } from "#lib/domain/problem.ts";
import { env } from "./env.ts";
import { seal, unseal } from "./seal.ts";

const cookieName = "__Host-porchlight-operations";
const lastsSeconds = 12 * 3_600;
const mostBytes = 2_000;

const hash = (text: string) => createHash("sha256").update(text).digest();

/** Whether there is such a page at all: OPERATIONS_KEY is set. */
export const isOperated = (): boolean => env.operationsKey !== null;

/** Whether `given` is OPERATIONS_KEY; takes as long whatever is given. */
export const isOperationsKey = (given: string): boolean =>
  env.operationsKey !== null && timingSafeEqual(hash(given), hash(env.operationsKey));

// Another key ends what was opened with the one before.
const mark = () => hash(env.operationsKey ?? "").toString("base64url");

const cookie = (value: string, maxAgeSeconds: number) =>
  `${cookieName}=${value}; Max-Age=${maxAgeSeconds}; Path=/; HttpOnly; Secure; SameSite=Strict`;

/** A `Set-Cookie` that opens the page for twelve hours. */
export const operatorCookie = (): string =>
  cookie(seal("operators", `${Date.now() + lastsSeconds * 1_000} ${mark()}`), lastsSeconds);

/** A `Set-Cookie` that ends it in this browser. */
export const noOperatorCookie = (): string => cookie("", 0);

function isOpenedBy(sealed: string | undefined): boolean {
  if (!isOperated() || !sealed) return false;
  const [until, sealedMark] = unseal("operators", sealed)?.split(" ") ?? [];
  return sealedMark === mark() && Number(until) > Date.now();
}

/** Whether the page being made is opened by its visitor's cookie. A customer's session does not count. */
export async function isOperator(): Promise<boolean> {
  return isOpenedBy((await cookies()).get(cookieName)?.value);
}

/** The same for a request to a handler. */
export const isFromOperator = (request: Request): boolean =>
  isOpenedBy(new RegExp(`(?:^|;\\s*)${cookieName}=([^;]+)`).exec(request.headers.get("cookie") ?? "")?.[1]);

/**
 * The fields of a form that one of our own pages sent, with or without script.
 * @throws Problem `not_found` when there is no such page, `foreign_origin`, `too_large`
 */
export async function readOperatorForm(request: Request): Promise<URLSearchParams> {
  if (!isOperated()) throw problem("not_found");
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  const isOwn = origin === null ? site === "same-origin" : env.allowedOrigins.includes(origin);
  if (!isOwn || (site !== null && site !== "same-origin")) throw problem("foreign_origin");
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of request.body ?? []) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > mostBytes) throw problem("too_large");
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}

/** The answer to a form: the page again, with what it should say. */
export function toOperations(says: Record<string, string> = {}, setCookie?: string): Response {
  const query = new URLSearchParams(says).toString();
  const headers = new Headers({ location: query ? `/operations?${query}` : "/operations" });
  if (setCookie) headers.set("set-cookie", setCookie);
  return new Response(null, { status: 303, headers });
}
