import "server-only";
import * as z from "zod/mini";
import { type LightScope, lightScopes } from "#lib/domain/brand.ts";
import { type AppToken, asAppToken } from "#lib/light/credential.ts";
import { keptSecret } from "./data-folder.ts";

const webAddress = z
  .string()
  .check(z.url({ protocol: /^https?$/, error: "must be an http or https address" }));
const port = z.string().check(z.regex(/^\d{1,5}$/, "must be a port number"));
const listOf = (text: string) => text.split(",").map((entry) => entry.trim());
const isOrigin = (text: string) =>
  URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text;
const asLightScope = (text: string) => lightScopes.find((scope) => scope === text);
const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const Settings = z
  .object({
    NODE_ENV: z.optional(z.string()),
    PORT: z.optional(port),
    PUBLIC_URL: z.optional(webAddress),
    PORCHLIGHT_DATA: z.optional(z.string()),
    PORCHLIGHT_SECRET: z.optional(z.string().check(z.minLength(32, "must have at least 32 characters"))),
    DATABASE_URL: z.optional(
      z.string().check(z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" })),
    ),
    LIGHT_API_URL: z.optional(webAddress),
    LIGHT_PUBLIC_URL: z.optional(webAddress),
    LIGHT_APP_TOKEN: z.optional(z.string()),
    LIGHT_FLOW_ORIGINS: z.optional(
      z
        .string()
        .check(
          z.refine((text) => listOf(text).every(isOrigin), "must be origins (https://…) with commas between"),
        ),
    ),
    LIGHT_FLOWS: z.optional(
      z
        .string()
        .check(
          z.refine((text) => listOf(text).every(asLightScope), `must be some of ${lightScopes.join(",")}`),
        ),
    ),
    LIGHT_WEBHOOK_SECRET: z.optional(
      z
        .string()
        .check(z.regex(/^[^\s,]{8,}(,[^\s,]{8,})?$/, "must be one secret, or two with a comma between")),
    ),
    LIGHT_WEBHOOK_WINDOW_SECONDS: z.optional(
      z.string().check(z.regex(/^([1-9]\d{0,2}|[12]\d{3}|3[0-5]\d{2}|3600)$/, "must be 1 to 3600 seconds")),
    ),
    WORKER: z.optional(z.enum(["on", "off"], "must be on or off")),
    OPERATIONS_KEY: z.optional(z.string().check(z.minLength(20, "must have at least 20 characters"))),
    SANDBOX_URL: z.optional(webAddress),
    SANDBOX_PORT: z.optional(port),
    SMTP_URL: z.optional(
      z.string().check(z.url({ protocol: /^smtps?$/, error: "must be an smtp:// or smtps:// address" })),
    ),
    MAIL_FROM: z.optional(z.string()),
    LOG_LEVEL: z.optional(z.enum(logLevels, `must be one of ${logLevels.join(", ")}`)),
    TRUST_PROXY: z.optional(
      z.string().check(z.regex(/^[0-9]$/, "must be the number of proxies in front (0-9)")),
    ),
  })
  .check((checked) => {
    const { LIGHT_API_URL, LIGHT_APP_TOKEN, LIGHT_FLOWS } = checked.value;
    const fault = (name: string, message: string) =>
      checked.issues.push({ code: "custom", path: [name], message, input: undefined });
    if (!LIGHT_API_URL) return;
    if (!LIGHT_APP_TOKEN) fault("LIGHT_APP_TOKEN", "is needed when LIGHT_API_URL is set");
    if (LIGHT_FLOWS) fault("LIGHT_FLOWS", "is for the sandbox; on live Light brand.config.ts says it");
  });

/** What the product knows of its surroundings; `secret` is read, or made and kept, on first use. */
export interface Env {
  isDevelopment: boolean;
  isSandbox: boolean;
  /** Light for our server: no trailing slash, no /v1. */
  lightApiUrl: string;
  /** Light as the browser reaches it (the SSN call, CSP). */
  lightPublicUrl: string;
  lightAppToken: AppToken;
  /** Where a link into one of Light's own flows may lead. */
  lightFlowOrigins: readonly string[];
  /** The scopes that are Light's own on this sandbox; null: as the brand says. */
  lightFlows: readonly LightScope[] | null;
  /** Any of them may have signed a webhook: two while one takes the other's place, none when none are expected. */
  webhookSecrets: readonly string[];
  /** How far a webhook's time may be from ours, both ways. */
  webhookWindowMs: number;
  /** Whether the worker runs in the web process. */
  isWorking: boolean;
  /** Opens the page of whoever runs the portal; null: there is no such page. */
  operationsKey: string | null;
  sandboxUrl: string | null;
  /** null: Stripe's own, through @stripe/stripe-js. */
  stripeScriptUrl: string | null;
  publicUrl: string;
  /** Origins that a browser may write from: the public one, and on a sandbox both names of this machine. */
  allowedOrigins: readonly string[];
  dataDir: string;
  databaseUrl: string | null;
  readonly secret: string;
  /** null: no mail server, so mail is written to files in the data folder. */
  smtpUrl: string | null;
  mailFrom: string;
  logLevel: string;
  /** How many proxies in front of us add to X-Forwarded-For; 0 = none is believed. */
  trustedProxies: number;
}

const trimmed = (url: string) => url.replace(/\/+$/, "").replace(/\/v1$/, "");

function originsOf(publicUrl: string, isSandbox: boolean): string[] {
  const { origin, hostname } = new URL(publicUrl);
  const twin = { localhost: "127.0.0.1", "127.0.0.1": "localhost" }[hostname];
  return isSandbox && twin ? [origin, origin.replace(hostname, twin)] : [origin];
}

/**
 * Reads the settings out of `source` (names in .env.example; an empty value counts as absent).
 * @throws Error that lists names and reasons, never values.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const parsed = z.safeParse(Settings, given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
    throw new Error(["Some settings are wrong:", ...lines].join("\n"));
  }
  const set = parsed.data;
  const isSandbox = !set.LIGHT_API_URL;
  const sandboxPort = Number(set.SANDBOX_PORT ?? 4010);
  const sandboxUrl = isSandbox ? trimmed(set.SANDBOX_URL ?? `http://127.0.0.1:${sandboxPort}`) : null;
  const lightApiUrl = sandboxUrl ?? trimmed(set.LIGHT_API_URL ?? "");
  const publicUrl = trimmed(set.PUBLIC_URL ?? `http://localhost:${set.PORT ?? 3000}`);
  const dataDir = set.PORCHLIGHT_DATA ?? ".data/portal";
  const allowedOrigins = originsOf(publicUrl, isSandbox);
  // The sandbox's links lead to the portal itself, or to the sandbox where it was not told of one.
  const flowOrigins = sandboxUrl
    ? [...allowedOrigins, new URL(sandboxUrl).origin]
    : ["https://flow.light.dev"];
  let secret = set.PORCHLIGHT_SECRET;
  return {
    isDevelopment: set.NODE_ENV === "development",
    isSandbox,
    lightApiUrl,
    lightPublicUrl: trimmed(set.LIGHT_PUBLIC_URL ?? lightApiUrl),
    lightAppToken: asAppToken(set.LIGHT_APP_TOKEN ?? "sandbox-app-token"),
    lightFlowOrigins: set.LIGHT_FLOW_ORIGINS ? listOf(set.LIGHT_FLOW_ORIGINS) : flowOrigins,
    lightFlows: set.LIGHT_FLOWS ? listOf(set.LIGHT_FLOWS).flatMap((text) => asLightScope(text) ?? []) : null,
    webhookSecrets: set.LIGHT_WEBHOOK_SECRET?.split(",") ?? [],
    webhookWindowMs: Number(set.LIGHT_WEBHOOK_WINDOW_SECONDS ?? 300) * 1_000,
    isWorking: set.WORKER !== "off",
    operationsKey: set.OPERATIONS_KEY ?? null,
    sandboxUrl,
    stripeScriptUrl: sandboxUrl && `${sandboxUrl}/stripe/v3.js`,
    publicUrl,
    allowedOrigins,
    dataDir,
    databaseUrl: set.DATABASE_URL ?? null,
    get secret() {
      secret ??= keptSecret(dataDir);
      return secret;
    },
    smtpUrl: set.SMTP_URL ?? (isSandbox ? `smtp://127.0.0.1:${sandboxPort + 1}` : null),
    mailFrom: set.MAIL_FROM ?? "Porchlight <no-reply@porchlight.example>",
    logLevel: set.LOG_LEVEL ?? "info",
    trustedProxies: Number(set.TRUST_PROXY ?? 0),
  };
}

function parseOrStop(): Env {
  try {
    return parseEnv(process.env);
  } catch (error) {
    // A server with wrong settings must not half run: who starts it reads the reasons, without a stack.
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/**
 * The product's settings, parsed at first import. What is not a setting of ours is read elsewhere: OpenTelemetry's variables
 * in telemetry-start.ts and by its packages, Next's in instrumentation.ts.
 */
export const env: Env = parseOrStop();
