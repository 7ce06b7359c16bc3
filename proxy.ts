import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { asLocale } from "#lib/domain/locale.ts";
import { env } from "#lib/server/env.ts";
import { localeCookieOptions } from "#lib/server/locale-cookie.ts";
import { contentSecurityPolicy, securityHeaders } from "#lib/server/page-headers.ts";
import { pathHeader } from "#lib/server/path-header.ts";

/** Gives every page its nonce, its own path, its security headers and, on `?lang=`, the language cookie. Access is checked where data is read. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce, env);
  const chosen = asLocale(request.nextUrl.searchParams.get("lang"));
  // Also on the request, so that this very page is already in the language asked for.
  if (chosen) request.cookies.set("locale", chosen);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set(pathHeader, request.nextUrl.pathname);
  // Next takes the nonce for its own scripts from here.
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of Object.entries(securityHeaders(env))) response.headers.set(name, value);
  if (chosen) response.cookies.set("locale", chosen, localeCookieOptions);
  return response;
}

export const config = {
  matcher: [
    "/((?!api/|_next/static/|_next/image|.*\\.(?:avif|css|ico|jpg|js|map|pdf|png|svg|txt|webmanifest|webp|woff2|xml)$).*)",
  ],
};
