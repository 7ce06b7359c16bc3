import "server-only";
import type { Locale } from "#lib/domain/locale.ts";
import { env } from "./env.ts";

/** Keeps a language in the browser for a year. */
export const localeCookieOptions = {
  maxAge: 365 * 86_400,
  path: "/",
  sameSite: "lax",
  httpOnly: true,
  secure: env.publicUrl.startsWith("https:"),
} as const;

/** The same as a `Set-Cookie` header. */
export function localeCookie(locale: Locale): string {
  const { maxAge, path, secure } = localeCookieOptions;
  return `locale=${locale}; Max-Age=${maxAge}; Path=${path}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}
