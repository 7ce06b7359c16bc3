import { expect, test } from "vitest";
import { parseEnv } from "./env.ts";
import { contentSecurityPolicy, securityHeaders } from "./page-headers.ts";

const live = parseEnv({
  LIGHT_API_URL: "https://api.light.dev",
  LIGHT_APP_TOKEN: "t",
  PORCHLIGHT_SECRET: "0123456789abcdef0123456789abcdef",
  SMTP_URL: "smtp://mail.example",
  MAIL_FROM: "a@porchlight.example",
  PUBLIC_URL: "https://power.example",
});

test("the policy of a sandbox page", () => {
  expect(contentSecurityPolicy("N", parseEnv({}), null)).toBe(
    "default-src 'self'; script-src 'self' 'nonce-N' 'strict-dynamic'; style-src 'self' 'nonce-N'; " +
      "worker-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; " +
      "connect-src 'self' http://127.0.0.1:4010; frame-src http://127.0.0.1:4010; object-src 'none'; " +
      "base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
  );
});

test("a live page reaches Light and Stripe, and no sandbox", () => {
  const policy = contentSecurityPolicy("N", live, null);
  expect(policy).toContain("connect-src 'self' https://api.light.dev https://api.stripe.com;");
  expect(policy).toContain("frame-src https://js.stripe.com https://hooks.stripe.com;");
  expect(policy).not.toContain("127.0.0.1");
});

test("Light's own flows may be framed exactly where a scope is Light's", () => {
  const LIGHT_FLOW_ORIGINS = "https://flow.light.example,https://pay.light.example";
  const settings = { ...live, lightFlowOrigins: parseEnv({ LIGHT_FLOW_ORIGINS }).lightFlowOrigins };
  const frames = (lightFlows: typeof live.lightFlows) =>
    /frame-src ([^;]*)/.exec(contentSecurityPolicy("N", { ...settings, lightFlows }, null))?.[1];
  const stripe = "https://js.stripe.com https://hooks.stripe.com";
  expect(frames(null)).toBe(stripe);
  expect(frames(["billing"])).toBe(`${stripe} https://flow.light.example https://pay.light.example`);
  expect(contentSecurityPolicy("N", parseEnv({ LIGHT_FLOWS: "renewal" }), null)).toContain(
    "frame-src http://127.0.0.1:4010 http://localhost:3000 http://127.0.0.1:3000;",
  );
});

test("what the development server needs is allowed in development only", () => {
  const [development, production] = ["development", "production"].map((NODE_ENV) =>
    contentSecurityPolicy("N", parseEnv({ NODE_ENV }), null),
  );
  expect(development).toContain("'unsafe-eval'");
  expect(development).toContain("style-src 'self' 'unsafe-inline'");
  expect(development).not.toMatch(/script-src[^;]*'unsafe-inline'/);
  expect(production).not.toContain("'unsafe-eval'");
  expect(production?.match(/'unsafe-inline'/g)).toHaveLength(1);
});

test("HTTPS is insisted on exactly where the portal is served over it", () => {
  expect(securityHeaders(live, null)["Strict-Transport-Security"]).toContain("max-age=");
  expect(securityHeaders(parseEnv({}), null)["Strict-Transport-Security"]).toBeUndefined();
});
