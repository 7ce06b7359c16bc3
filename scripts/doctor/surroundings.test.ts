import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CompiledQuery } from "kysely";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { SandboxClock } from "../../sandbox/clock.ts";
import { openDatabase } from "../../sandbox/database.ts";
import { type Mailbox, startMail } from "../../sandbox/mail/smtp.ts";
import { signature } from "../../sandbox/webhooks/signature.ts";
import { databaseCheck } from "./database-check.ts";
import { mailCheck } from "./mail-check.ts";
import { settingsChecks } from "./settings-checks.ts";
import { deadPort, testServer } from "./test-server.ts";
import { webhookCheck } from "./webhook-check.ts";

const folder = mkdtempSync(join(tmpdir(), "porchlight-doctor-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("webhooks", () => {
  const at = new Date("2026-05-01T12:00:00Z");
  const secrets = ["the first secret of two", "the second secret of two"];

  /** A portal that takes what one of `known` signed, and answers `bad` to the rest. */
  const portal = (known: readonly string[], bad = 401) =>
    testServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const body = Buffer.concat(chunks).toString("utf8");
      const header = request.headers["light-signature-v1"];
      const isSigned = known.some((secret) => signature(secret, body, at) === header);
      const isThere = request.url === "/api/webhooks/light" && request.method === "POST";
      response.writeHead(isThere ? (isSigned ? 200 : bad) : 404).end();
    });
  const look = (publicUrl: string, given = secrets) =>
    webhookCheck({ publicUrl, isSandbox: false }, given, at);

  test("a portal that takes both secrets' signatures and no other is in order", async () => {
    expect(await look(await portal(secrets))).toMatchObject({ mark: "ok" });
  });

  test("a secret that the portal does not know is told by its number", async () => {
    const says = "A signed event with secret 2 of 2 is answered 401 instead of 200.";
    expect(await look(await portal(secrets.slice(0, 1)))).toMatchObject({ mark: "fault", says });
  });

  test("of a portal that fails the secret is not blamed", async () => {
    const finding = await look(await testServer((_, response) => response.writeHead(500).end()));
    expect(finding).toMatchObject({ mark: "fault", todo: expect.stringContaining("/api/ready") });
    expect(finding.todo).not.toContain("LIGHT_WEBHOOK_SECRET");
  });

  test("a portal that takes anything is a fault", async () => {
    const says = "A badly signed event is answered 200 instead of 401.";
    expect(await look(await portal(secrets, 200))).toMatchObject({ mark: "fault", says });
  });

  test("an address that redirects is a fault: Light would not follow", async () => {
    const url = await testServer((_, response) => {
      response.writeHead(308, { location: "https://www.power.example/api/webhooks/light?x=1" }).end();
    });
    const { mark, says } = await look(url);
    expect(mark).toBe("fault");
    expect(says).toContain("answered 308, to https://www.power.example/api/webhooks/light instead");
  });

  test("without a portal nothing is called wrong; without a secret, or with a short one, all is", async () => {
    const dead = `http://127.0.0.1:${await deadPort()}`;
    expect(await look(dead)).toMatchObject({
      mark: "hint",
      says: expect.stringContaining("Not tried"),
    });
    expect(await look(dead, [])).toMatchObject({ mark: "fault" });
    expect(await look(dead, ["too short"])).toMatchObject({ mark: "fault" });
  });
});

describe("mail", () => {
  let mailbox: Mailbox;
  const db = openDatabase(":memory:");
  const mailFrom = "Power <hello@power.test>";
  beforeAll(async () => {
    mailbox = await startMail({ port: 0, db, clock: new SandboxClock(db) });
  });
  afterAll(async () => {
    await mailbox.close();
    db.close();
  });
  const look = (change: object = {}, to?: string) =>
    mailCheck({ smtpUrl: `smtp://127.0.0.1:${mailbox.port}`, mailFrom, isSandbox: false, ...change }, to);

  test("a server that takes the login is in order, and gets a mail only when one is asked for", async () => {
    expect(await look()).toMatchObject({ mark: "ok" });
    expect(mailbox.store.messages({})).toHaveLength(0);
    expect(await look({}, "ana@power.test")).toMatchObject({ mark: "ok" });
    expect(mailbox.store.messages({})).toHaveLength(1);
  });

  test.each([
    [{ smtpUrl: null }, "SMTP_URL is not set"],
    [{ mailFrom: "Power" }, "MAIL_FROM is not one address"],
    [{ mailFrom: "a@power.test, b@power.test" }, "MAIL_FROM is not one address"],
    [{ mailFrom: "Porchlight <no-reply@porchlight.example>" }, "MAIL_FROM is the example"],
  ])("%o is a fault", async (change, sentence) => {
    const { mark, says } = await look(change);
    expect([mark, says]).toEqual(["fault", expect.stringContaining(sentence)]);
  });

  test("a server that is not there is a fault with the system's reason", async () => {
    const finding = await look({ smtpUrl: `smtp://127.0.0.1:${await deadPort()}` });
    expect(finding).toMatchObject({ mark: "fault", says: expect.stringContaining("(ECONNREFUSED)") });
  });
});

describe("the database", () => {
  const sqlite = (dataDir: string) => databaseCheck({ databaseUrl: null, dataDir });

  test("as the portal has just prepared it is in order; one migration less is a fault", async () => {
    const dataDir = join(folder, "prepared");
    vi.stubEnv("PORCHLIGHT_DATA", dataDir);
    const { openSqlite } = await import("../../lib/server/database.ts");
    const { migrate } = await import("../../lib/server/migrate.ts");
    const store = openSqlite(dataDir);
    await migrate(store);
    expect(await sqlite(dataDir)).toMatchObject({ mark: "ok" });
    const name = "0004-sent-drafts";
    const rename = (to: string, from: string) =>
      store.db.executeQuery(
        CompiledQuery.raw("update kysely_migration set name = ? where name = ?", [to, from]),
      );
    await rename("9999-later", name);
    expect(await sqlite(dataDir)).toMatchObject({ mark: "fault", says: expect.stringContaining("newer") });
    await store.db.executeQuery(CompiledQuery.raw("delete from kysely_migration where name = '9999-later'"));
    const says = `SQLite opens, but lacks ${name}.`;
    const todo = expect.stringContaining("npm run migrate");
    expect(await sqlite(dataDir)).toMatchObject({ mark: "fault", says, todo });
    await store.db.executeQuery(CompiledQuery.raw("drop table kysely_migration"));
    expect(await sqlite(dataDir)).toMatchObject({ mark: "hint", todo });
    await store.db.destroy();
  });

  test("that is not there yet is not made", async () => {
    const dataDir = join(folder, "none");
    expect(await sqlite(dataDir)).toMatchObject({ mark: "hint" });
    mkdirSync(dataDir);
    expect(await sqlite(dataDir)).toMatchObject({ mark: "hint" });
  });

  test("PostgreSQL that does not answer is a fault", async () => {
    const databaseUrl = `postgres://u:canary@127.0.0.1:${await deadPort()}/p`;
    const finding = await databaseCheck({ databaseUrl, dataDir: folder });
    expect(finding).toMatchObject({ mark: "fault", says: "PostgreSQL does not open (ECONNREFUSED)." });
  });
});

describe("the settings", () => {
  const live = { isSandbox: false, publicUrl: "https://power.test", trustedProxies: 1, databaseUrl: null };
  const marks = (change: object, isSecretSet = true) =>
    Object.fromEntries(
      settingsChecks({ ...live, ...change }, isSecretSet).map(({ name, mark }) => [name, mark]),
    );

  test("of a live portal in order", () => {
    expect(marks({})).toEqual({ "Public address": "ok", Proxy: "ok", Secret: "ok" });
  });

  test.each(["http://power.test", "https://localhost:3000", "http://127.0.0.1:3000", "https://[::1]"])(
    "%s is no address for customers",
    (publicUrl) => {
      expect(marks({ publicUrl })["Public address"]).toBe("fault");
      expect(marks({ publicUrl, isSandbox: true })["Public address"]).toBe("ok");
    },
  );

  test("https without a trusted proxy is worth a hint, a secret that only one machine has a fault", () => {
    expect(marks({ trustedProxies: 0 }).Proxy).toBe("hint");
    expect(marks({}, false).Secret).toBe("hint");
    expect(marks({ databaseUrl: "postgres://db/p" }, false).Secret).toBe("fault");
  });
});
