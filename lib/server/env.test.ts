import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseEnv } from "./env.ts";

const live = {
  LIGHT_API_URL: "https://api.light.dev/v1/",
  LIGHT_APP_TOKEN: "app-token",
  PORCHLIGHT_SECRET: "0123456789abcdef0123456789abcdef",
  SMTP_URL: "smtp://mail.example:587",
  MAIL_FROM: "Porchlight <hello@porchlight.example>",
  PUBLIC_URL: "https://power.example/",
};

describe("without any setting", () => {
  const env = parseEnv({});

  test("every upstream is the sandbox on this machine", () => {
    expect(env).toMatchObject({
      isSandbox: true,
      lightApiUrl: "http://127.0.0.1:4010",
      lightPublicUrl: "http://127.0.0.1:4010",
      sandboxUrl: "http://127.0.0.1:4010",
      stripeScriptUrl: "http://127.0.0.1:4010/stripe/v3.js",
      smtpUrl: "smtp://127.0.0.1:4011",
      publicUrl: "http://localhost:3000",
      databaseUrl: null,
    });
  });

  test("both names of this machine are allowed origins", () => {
    expect(env.allowedOrigins).toEqual(["http://localhost:3000", "http://127.0.0.1:3000"]);
  });
});

test("PORT and SANDBOX_PORT move the addresses", () => {
  const env = parseEnv({ PORT: "3100", SANDBOX_PORT: "4100" });
  expect(env).toMatchObject({ publicUrl: "http://localhost:3100", smtpUrl: "smtp://127.0.0.1:4101" });
  expect(env.sandboxUrl).toBe("http://127.0.0.1:4100");
});

test("live, only the public origin is allowed and there is no sandbox", () => {
  const env = parseEnv(live);
  expect(env).toMatchObject({ isSandbox: false, sandboxUrl: null, stripeScriptUrl: null });
  expect(env.lightApiUrl).toBe("https://api.light.dev");
  expect(env.allowedOrigins).toEqual(["https://power.example"]);
});

test("two settings are enough for live Light; mail then goes to files", () => {
  const env = parseEnv({ LIGHT_API_URL: live.LIGHT_API_URL, LIGHT_APP_TOKEN: live.LIGHT_APP_TOKEN });
  expect(env).toMatchObject({ isSandbox: false, smtpUrl: null });
});

test("live without a token says which setting is missing", () => {
  expect(() => parseEnv({ LIGHT_API_URL: "https://api.light.dev" })).toThrow(/LIGHT_APP_TOKEN is needed/);
});

test("a mistake names the setting and never shows its value", () => {
  const wrong = {
    ...live,
    PORCHLIGHT_SECRET: "canary-short",
    SMTP_URL: "canary-smtp",
    LOG_LEVEL: "canary-level",
  };
  const message = (() => {
    try {
      parseEnv(wrong);
      return "";
    } catch (error) {
      return String(error);
    }
  })();
  for (const name of ["PORCHLIGHT_SECRET", "SMTP_URL", "LOG_LEVEL"]) expect(message).toContain(name);
  expect(message).not.toContain("canary");
});

test("Light's flows come from Light alone, and on a sandbox from the portal and the sandbox", () => {
  expect(parseEnv(live).lightFlowOrigins).toEqual(["https://flow.light.dev"]);
  const here = ["http://localhost:3000", "http://127.0.0.1:3000", "http://127.0.0.1:4010"];
  expect(parseEnv({}).lightFlowOrigins).toEqual(here);
  const LIGHT_FLOW_ORIGINS = "https://a.example, https://b.example:8443";
  const origins = parseEnv({ ...live, LIGHT_FLOW_ORIGINS }).lightFlowOrigins;
  expect(origins).toEqual(["https://a.example", "https://b.example:8443"]);
  for (const wrong of ["https://a.example/", "https://*.a.example,", "a.example", "javascript:x", "*"])
    expect(() => parseEnv({ ...live, LIGHT_FLOW_ORIGINS: wrong })).toThrow(
      /LIGHT_FLOW_ORIGINS must be origins/,
    );
});

test("which flows are Light's is said by the brand, and tried on a sandbox", () => {
  expect(parseEnv({}).lightFlows).toBeNull();
  expect(parseEnv({ LIGHT_FLOWS: "billing, renewal" }).lightFlows).toEqual(["billing", "renewal"]);
  expect(() => parseEnv({ LIGHT_FLOWS: "billing,usage" })).toThrow(/LIGHT_FLOWS must be some of/);
  expect(() => parseEnv({ ...live, LIGHT_FLOWS: "billing" })).toThrow(/LIGHT_FLOWS is for the sandbox/);
});

test("an empty setting counts as absent", () => {
  expect(parseEnv({ LIGHT_API_URL: "", PORT: " " }).isSandbox).toBe(true);
});

describe("the sandbox's secret", () => {
  test("is made once and kept", () => {
    const folder = mkdtempSync(join(tmpdir(), "porchlight-env-"));
    const first = parseEnv({ PORCHLIGHT_DATA: folder }).secret;
    expect(first.length).toBeGreaterThanOrEqual(32);
    expect(parseEnv({ PORCHLIGHT_DATA: folder }).secret).toBe(first);
  });

  test("a data folder that cannot be written is one sentence that names the setting", () => {
    const file = join(mkdtempSync(join(tmpdir(), "porchlight-env-")), "file");
    writeFileSync(file, "");
    const env = parseEnv({ PORCHLIGHT_DATA: join(file, "data") });
    expect(() => env.secret).toThrow(/^The data folder .* cannot be written .*PORCHLIGHT_DATA/);
  });
});
