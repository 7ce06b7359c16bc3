import "server-only";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, inject, vi } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** A PostgreSQL where tests make databases of their own; empty: they run on SQLite. */
    databaseServer: string;
  }
}

// `import "./test-world.ts"` stands first, bare, so that it runs before anything reads the environment: a test file
// then has a data folder and a database of its own, on SQLite or the PostgreSQL that vitest.config.ts names.
const dataDir = mkdtempSync(join(tmpdir(), "porchlight-"));
const server = inject("databaseServer");
const databases: string[] = [];

async function tellServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}

const addressOf = (name: string) => Object.assign(new URL(server), { pathname: `/${name}` }).href;
const freshName = () => `porchlight_${randomUUID().replaceAll("-", "")}`;

async function create(name: string): Promise<string> {
  databases.push(name);
  await tellServer(`create database ${name}`);
  return addressOf(name);
}

const ownName = freshName();
vi.stubEnv("PORCHLIGHT_DATA", dataDir);
vi.stubEnv("PORCHLIGHT_SECRET", "a secret of tests, thirty-two characters");
vi.stubEnv("LOG_LEVEL", "silent");
for (const name of ["LIGHT_API_URL", "PUBLIC_URL", "PORT", "TRUST_PROXY"]) vi.stubEnv(name, "");
vi.stubEnv("DATABASE_URL", server && addressOf(ownName));

/** Settings of another deployment, whose database is empty; it goes when the test file ends. */
export async function emptyDeployment(): Promise<{ PORCHLIGHT_DATA: string; DATABASE_URL: string }> {
  const PORCHLIGHT_DATA = mkdtempSync(join(dataDir, "deployment-"));
  return { PORCHLIGHT_DATA, DATABASE_URL: server ? await create(freshName()) : "" };
}

beforeAll(async () => {
  if (server) await create(ownName);
  const { migrate } = await import("./migrate.ts");
  const { store } = await import("./database.ts");
  await migrate(store());
});

afterAll(async () => {
  const { store } = await import("./database.ts");
  await store().db.destroy();
  for (const name of databases) await tellServer(`drop database if exists ${name} with (force)`);
  rmSync(dataDir, { recursive: true, force: true });
});
