import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { flowAddress } from "#lib/domain/flow-place.ts";
import type { FrameOrigins } from "#lib/domain/frame-origins.ts";
import { asLocale } from "#lib/domain/locale.ts";
import { env } from "#lib/server/env.ts";
import { tryCookie } from "#lib/server/flow.ts";
import { originsOfFlow, originsOfLink } from "#lib/server/frame-origins.ts";
import { localeCookieOptions } from "#lib/server/locale-cookie.ts";
import { contentSecurityPolicy, securityHeaders } from "#lib/server/page-headers.ts";
import { pathHeader } from "#lib/server/path-header.ts";

/** Whose pages may hold this one in a frame: a partner's, and of flows only. */
async function framesOf({ pathname, searchParams }: URL): Promise<FrameOrigins> {
  if (pathname === "/flow/login") return originsOfLink(searchParams.get("token") ?? "");
  const flow = flowAddress(pathname);
  return flow && originsOfFlow(flow.id);
}

/** Gives every page its nonce, its own path, its security headers and, on `?lang=`, the language cookie. Access is checked where data is read. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = randomBytes(16).toString("base64");
  const holders = await framesOf(request.nextUrl);
  const policy = contentSecurityPolicy(nonce, env, holders);
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
  for (const [name, value] of Object.entries(securityHeaders(env, holders)))
    response.headers.set(name, value);
  if (request.nextUrl.pathname === "/flow/login") response.headers.append("set-cookie", tryCookie);
  if (chosen) response.cookies.set("locale", chosen, localeCookieOptions);
  return response;
}

export const config = {
  matcher: [
    // But for what lies in public/ and our own handlers.
    "/((?!api/|_next/static/|_next/image|brand/|[^/]+\\.[a-z.]+$).*)",
  ],
};
