import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Clock } from "../clock.ts";
import type { Database } from "../database.ts";

export interface App {
  readonly uuid: string;
  readonly name: string;
  readonly stripe_public_key: string;
}

export interface FlowGrant {
  readonly account_uuid: string;
  readonly scope: string;
  readonly plan_group: string | null;
  readonly expires_at: string;
}

const defaultAppUuid = "5a9db0c0-0000-4000-8000-000000000001";
const accountTokenMs = 60 * 60_000;
const flowTokenMs = 5 * 60_000;
const hash = (token: string): string => createHash("sha256").update(token).digest("hex");
const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Apps, account tokens and flow links. Only hashes of tokens are kept. */
export class Credentials {
  readonly #db: Database;
  readonly #clock: Clock;

  constructor(db: Database, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** The app of the settings keeps its uuid when its token changes. */
  ensureDefaultApp(token: string): void {
    this.#db
      .prepare(
        "INSERT INTO app VALUES (?,?,?,?,?) ON CONFLICT (uuid) DO UPDATE SET token_hash = excluded.token_hash",
      )
      .run(
        defaultAppUuid,
        "Sandbox app",
        hash(token),
        stripeKey(defaultAppUuid),
        this.#clock.now().toISOString(),
      );
  }

  createApp(name: string): { uuid: string; name: string; token: string } {
    const uuid = randomUUID();
    const token = `sandbox-app-${randomBytes(16).toString("hex")}`;
    this.#db
      .prepare("INSERT INTO app VALUES (?,?,?,?,?)")
      .run(uuid, name, hash(token), stripeKey(uuid), this.#clock.now().toISOString());
    return { uuid, name, token };
  }

  apps(): App[] {
    return this.#db
      .prepare<[], App>("SELECT uuid, name, stripe_public_key FROM app ORDER BY created_at, uuid")
      .all();
  }

  app(uuid: string): App | undefined {
    return this.apps().find((app) => app.uuid === uuid);
  }

  defaultApp(): App {
    const app = this.app(defaultAppUuid);
    if (!app) throw new Error("the app of the settings is gone");
    return app;
  }

  appOfToken(token: string): App | undefined {
    return this.#db
      .prepare<[string], App>("SELECT uuid, name, stripe_public_key FROM app WHERE token_hash = ?")
      .get(hash(token));
  }

  mintAccountToken(accountUuid: string): { token: string; expires_at: string } {
    const header = base64url({ alg: "HS256", typ: "JWT" });
    const token = `${header}.${base64url({ jti: randomUUID() })}.${randomBytes(32).toString("base64url")}`;
    return { token, expires_at: this.#store(token, "account", accountUuid, accountTokenMs) };
  }

  /** The uuid of the account that a token opens now; undefined when unknown or expired. */
  accountOfToken(token: string): string | undefined {
    return this.#db
      .prepare<[string, string], { account_uuid: string }>(
        "SELECT account_uuid FROM token WHERE hash = ? AND kind = 'account' AND expires_at > ?",
      )
      .get(hash(token), this.#clock.now().toISOString())?.account_uuid;
  }

  mintFlowToken(
    accountUuid: string,
    scope: string,
    planGroup: string | null,
  ): { token: string; expires_at: string } {
    const token = randomBytes(16).toString("hex");
    return { token, expires_at: this.#store(token, "flow", accountUuid, flowTokenMs, scope, planGroup) };
  }

  /** Uses a flow token up: what it opens, or why it opens nothing. Its `kind` remembers that it was used. */
  takeFlow(token: string): FlowGrant | "unknown" | "used" | "expired" {
    const now = this.#clock.now().toISOString();
    const taken = this.#db
      .prepare<[string, string], FlowGrant>(
        `UPDATE token SET kind = 'used flow' WHERE hash = ? AND kind = 'flow' AND expires_at > ?
         RETURNING account_uuid, scope, plan_group, expires_at`,
      )
      .get(hash(token), now);
    if (taken) return taken;
    const known = this.#db
      .prepare<[string], { kind: string }>(
        "SELECT kind FROM token WHERE hash = ? AND kind IN ('flow', 'used flow')",
      )
      .get(hash(token));
    if (!known) return "unknown";
    return known.kind === "flow" ? "expired" : "used";
  }

  #store(
    token: string,
    kind: "account" | "flow",
    account: string,
    lifetimeMs: number,
    scope: string | null = null,
    group: string | null = null,
  ): string {
    const expiresAt = new Date(this.#clock.now().getTime() + lifetimeMs).toISOString();
    this.#db
      .prepare("INSERT INTO token VALUES (?,?,?,?,?,?)")
      .run(hash(token), kind, account, scope, group, expiresAt);
    return expiresAt;
  }
}

const stripeKey = (uuid: string): string => `pk_test_sandbox_${hash(uuid).slice(0, 24)}`;
