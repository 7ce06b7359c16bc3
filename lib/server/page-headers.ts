import "server-only";
import type { FrameOrigins } from "#lib/domain/frame-origins.ts";
import type { Env } from "./env.ts";
import { lightScopesOf } from "./light-flow-choice.ts";

type Settings = Pick<
  Env,
  "isDevelopment" | "lightPublicUrl" | "sandboxUrl" | "publicUrl" | "lightFlows" | "lightFlowOrigins"
>;

const stripeFrames = ["https://js.stripe.com", "https://hooks.stripe.com"];
const stripeApi = "https://api.stripe.com";

const loopback = "http://localhost:* http://127.0.0.1:*";
const ancestors = (holders: FrameOrigins) =>
  holders === "loopback" ? loopback : holders?.join(" ") || "'none'";

/** The Content-Security-Policy of every page. Scripts run only with the nonce, or when such a script loads them. */
export function contentSecurityPolicy(nonce: string, settings: Settings, holders: FrameOrigins): string {
  const light = new URL(settings.lightPublicUrl).origin;
  const sandbox = settings.sandboxUrl && new URL(settings.sandboxUrl).origin;
  const flows = lightScopesOf(settings).length > 0 ? settings.lightFlowOrigins : [];
  const frames = new Set([...(sandbox ? [sandbox] : stripeFrames), ...flows]);
  // In development React rebuilds server stacks with eval, and Next's overlay styles itself without a nonce.
  const evaluation = settings.isDevelopment ? " 'unsafe-eval'" : "";
  const inline = settings.isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    `style-src 'self' ${inline}`,
    // Which draws a chosen PDF.
    "worker-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${[...new Set(["'self'", light, sandbox ?? stripeApi])].join(" ")}`,
    `frame-src ${[...frames].join(" ")}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${ancestors(holders)}`,
  ].join("; ");
}

/** The other headers of every page; `holders` are whose pages may hold it in a frame. */
export function securityHeaders(
  { publicUrl }: Pick<Env, "publicUrl">,
  holders: FrameOrigins,
): Record<string, string> {
  const isHttps = publicUrl.startsWith("https:");
  return {
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    // It knows no list; browsers that know frame-ancestors go by that.
    ...(holders?.length ? {} : { "X-Frame-Options": "DENY" }),
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), usb=()",
    // A bank's 3-D Secure page may open as a popup and must still find its opener.
    "Cross-Origin-Opener-Policy": "same-origin-allow-popups",
    ...(isHttps ? { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" } : {}),
  };
}
