/** Looks at this configuration and at the Light behind it, and says what to mend. Changes nothing. */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { type Finding, reasonOf, report } from "./doctor/finding.ts";
import { nodeCheck } from "./doctor/settings-checks.ts";
import { readKeptSecrets } from "./kept-secrets.mjs";
import { readOptions } from "./read-options.mjs";
import { readStartSettings } from "./start-settings.mjs";

const usage = `Looks at this configuration and at the Light behind it, and says what to mend. Changes nothing.

npm run doctor                             ends with 1 when anything is to mend
npm run doctor -- --all                    what is smaller, too
npm run doctor -- --mail you@example.com   sends a mail there from MAIL_FROM`;

const { values: options } = readOptions(usage, () =>
  parseArgs({ options: { all: { type: "boolean" }, mail: { type: "string" }, help: { type: "boolean" } } }),
);

/** As scripts/start.mjs sets them; null when they hold. */
function settingsFault(): string[] | null {
  try {
    process.loadEnvFile(".env");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT"))
      return [`The file .env could not be read: ${reasonOf(error)}`];
  }
  try {
    const { isSandbox, smtpPort, dataFolder } = readStartSettings(process.env);
    if (isSandbox) {
      process.env.SMTP_URL ||= `smtp://127.0.0.1:${smtpPort}`;
      process.env.LIGHT_WEBHOOK_SECRET ||= readKeptSecrets(dataFolder).LIGHT_WEBHOOK_SECRET;
    }
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  // The product's settings end the process that reads them wrong: another one tries first.
  const trial = spawnSync(process.execPath, ["--conditions=react-server", "lib/server/env.ts"], {
    encoding: "utf8",
  });
  const [, ...mistakes] = trial.stderr.trim().split("\n");
  return trial.status === 0 ? null : mistakes.map((line) => line.trim());
}

/** Everything that must not be printed, as it is written and as it is meant. */
function secretsOf(...addresses: (string | null)[]): string[] {
  const passwords = addresses.flatMap((address) => {
    const password = address ? new URL(address).password : "";
    return [password, decodeURIComponent(password)];
  });
  const { LIGHT_APP_TOKEN = "", PORCHLIGHT_SECRET = "" } = process.env;
  return [LIGHT_APP_TOKEN, PORCHLIGHT_SECRET, ...passwords];
}

const findings: Finding[] = [nodeCheck(process.versions.node)];
const secrets: string[] = [];
const mistakes = settingsFault();
if (mistakes) {
  const todo = "Mend them in .env or the environment (.env.example), then run this again.";
  findings.push({ mark: "fault", name: "Settings", says: "Some are wrong.", details: mistakes, todo });
} else {
  // What the product would log of this is no part of the report.
  process.env.LOG_LEVEL = "silent";
  const { env } = await import("../lib/server/env.ts");
  const { now } = await import("../lib/server/clock.ts");
  const { settingsChecks } = await import("./doctor/settings-checks.ts");
  const { lightChecks } = await import("./doctor/light-checks.ts");
  const { apiCheck } = await import("./doctor/api-check.ts");
  const { webhookCheck } = await import("./doctor/webhook-check.ts");
  const { mailCheck } = await import("./doctor/mail-check.ts");
  const { databaseCheck } = await import("./doctor/database-check.ts");
  const upstream = env.isSandbox ? "the sandbox" : "Light";
  findings.push({ mark: "ok", name: "Settings", says: `They can be read, and lead to ${upstream}.` });
  findings.push(...settingsChecks(env, Boolean(process.env.PORCHLIGHT_SECRET?.trim())));
  const [light, api, webhooks, mail, data] = await Promise.all([
    lightChecks(env),
    apiCheck(env.lightApiUrl, options.all),
    webhookCheck(env, env.webhookSecrets, await now()),
    mailCheck(env, options.mail),
    databaseCheck(env),
  ]);
  findings.push(...light.findings, api, webhooks, mail, data);
  secrets.push(...secretsOf(env.smtpUrl, env.databaseUrl), ...env.webhookSecrets, light.token);
}
console.log(report(findings, secrets, options.all));
process.exitCode = findings.some((finding) => finding.mark === "fault") ? 1 : 0;
