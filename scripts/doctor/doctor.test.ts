import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { afterAll, expect, test } from "vitest";
import { SandboxClock } from "../../sandbox/clock.ts";
import { openDatabase } from "../../sandbox/database.ts";
import { startMail } from "../../sandbox/mail/smtp.ts";
import { appToken, testSandbox } from "../../sandbox/testing/test-sandbox.ts";
import { report } from "./finding.ts";
import { deadPort, testServer } from "./test-server.ts";

const folder = mkdtempSync(join(tmpdir(), "porchlight-doctor-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command as it is typed. What is given here, be it empty, goes before a .env of the checkout. */
function doctor(settings: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const args = ["--conditions=react-server", "scripts/doctor.ts"];
  const { PATH = "" } = process.env;
  const empty = { LIGHT_API_URL: "", LIGHT_APP_TOKEN: "", SMTP_URL: "", LIGHT_WEBHOOK_SECRET: "" };
  const child = spawn(process.execPath, args, {
    env: { PATH, NODE_ENV: "test", PORCHLIGHT_DATA: folder, ...empty, ...settings },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, output })));
}

test("wrong settings end in 1 with their names, and nothing else is looked at", async () => {
  const { code, output } = await doctor({ LOG_LEVEL: "canary-level", SMTP_URL: "canary-smtp" });
  expect(code).toBe(1);
  expect(output).toMatch(/^✓ Node .*\n✗ Settings /);
  expect(output).toContain("· LOG_LEVEL must be one of");
  expect(output).toContain("· SMTP_URL must be");
  expect(output).not.toMatch(/canary|AppToken/);
});

test("half a pair of Light's settings is the sentence of npm start", async () => {
  const { code, output } = await doctor({ LIGHT_APP_TOKEN: "canary-token" });
  expect([code, output]).toEqual([1, expect.stringContaining("LIGHT_API_URL is not: set both")]);
  expect(output).not.toContain("canary");
});

test("a live configuration without fault ends in 0", async () => {
  const sandbox = await testSandbox();
  const address = await testServer(getRequestListener(sandbox.app.fetch));
  const db = openDatabase(":memory:");
  const mail = await startMail({ port: 0, db, clock: new SandboxClock(db) });
  const portal = await deadPort();
  const { code, output } = await doctor({
    LIGHT_API_URL: address,
    LIGHT_APP_TOKEN: appToken,
    LIGHT_WEBHOOK_SECRET: "a secret of webhooks".replaceAll(" ", "-"),
    PUBLIC_URL: `https://portal.invalid:${portal}`,
    TRUST_PROXY: "1",
    PORCHLIGHT_SECRET: "0123456789abcdef0123456789abcdef",
    SMTP_URL: `smtp://ana:canary-password@127.0.0.1:${mail.port}`,
    MAIL_FROM: "Power <hello@power.test>",
  });
  await mail.close();
  db.close();
  expect(output).toContain("\n0 to mend, ");
  for (const secret of [appToken, "canary-password", "secret-of-webhooks", "0123456789abcdef"])
    expect(output).not.toContain(secret);
  expect(code).toBe(0);
});

test("whatever a server says of a secret, the report does not say it", () => {
  const says = "535 no such user: canary-password, canary-password-2";
  const text = report(
    [{ mark: "fault", name: "Mail", says, details: ["canary-password"] }],
    ["canary-password", "canary-password-2", ""],
  );
  expect(text).toContain("535 no such user: …, …");
  expect(text).not.toContain("canary");
});

test("a long list is cut, and whole when asked for", () => {
  const details = Array.from({ length: 23 }, (_, index) => `detail ${index}.`);
  const finding = { mark: "fault", name: "Light's API", says: "Differs.", details } as const;
  expect(report([finding], [])).toContain("· and 3 more: npm run doctor -- --all");
  expect(report([finding], [], true)).toContain("detail 22.");
});
