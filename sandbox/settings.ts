import { z } from "zod";

const port = z.coerce.number("must be a port number").int().min(0).max(65_535);
const webAddress = z.url({ protocol: /^https?$/, error: "must be an http or https address" });

const Environment = z
  .object({
    SANDBOX_PORT: port.default(4010),
    SANDBOX_HOST: z.string().default("127.0.0.1"),
    SANDBOX_PUBLIC_URL: webAddress.optional(),
    SANDBOX_DATA: z.string().default(".data/sandbox"),
    SANDBOX_SEED: z.coerce.number("must be a whole number").int("must be a whole number").default(1),
    SMTP_PORT: port.optional(),
    LIGHT_APP_TOKEN: z.string().default("sandbox-app-token"),
    LIGHT_WEBHOOK_URL: webAddress.optional(),
    LIGHT_WEBHOOK_SECRET: z.string().optional(),
    FLOW_URL: webAddress.optional(),
    ERROR_STYLE: z.enum(["error", "detail"], "must be error or detail").default("error"),
  })
  .refine((env) => !env.LIGHT_WEBHOOK_URL || env.LIGHT_WEBHOOK_SECRET, {
    path: ["LIGHT_WEBHOOK_SECRET"],
    error: "is needed together with LIGHT_WEBHOOK_URL",
  });

export interface Settings {
  readonly port: number;
  readonly smtpPort: number;
  readonly host: string;
  /** Without a trailing slash; null = worked out from the port that is really listened on. */
  readonly publicUrl: string | null;
  readonly dataDir: string;
  readonly seed: number;
  readonly appToken: string;
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  readonly flowUrl: string | null;
  readonly errorStyle: "error" | "detail";
}

/** A mistake that the person who starts the sandbox can mend; the message is one sentence. */
export class StartupMistake extends Error {}

/** Reads the settings; names of wrong variables go into the message, their values never do. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value !== "");
  const parsed = Environment.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const reasons = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new StartupMistake(`The settings are wrong: ${reasons.join("; ")}.`);
  }
  const env = parsed.data;
  return {
    port: env.SANDBOX_PORT,
    smtpPort: env.SMTP_PORT ?? (env.SANDBOX_PORT === 0 ? 0 : env.SANDBOX_PORT + 1),
    host: env.SANDBOX_HOST,
    publicUrl: withoutTrailingSlash(env.SANDBOX_PUBLIC_URL),
    dataDir: env.SANDBOX_DATA,
    seed: env.SANDBOX_SEED,
    appToken: env.LIGHT_APP_TOKEN,
    webhook:
      env.LIGHT_WEBHOOK_URL && env.LIGHT_WEBHOOK_SECRET
        ? { url: env.LIGHT_WEBHOOK_URL, secret: env.LIGHT_WEBHOOK_SECRET }
        : null,
    flowUrl: withoutTrailingSlash(env.FLOW_URL),
    errorStyle: env.ERROR_STYLE,
  };
}

function withoutTrailingSlash(url: string | undefined): string | null {
  return url ? url.replace(/\/+$/, "") : null;
}
