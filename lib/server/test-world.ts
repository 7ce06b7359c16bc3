import "server-only";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, vi } from "vitest";

// `import "./test-world.ts"` stands first, bare, so that it runs before anything reads the environment: a test file
// then has a data folder and a database of its own.
const dataDir = mkdtempSync(join(tmpdir(), "porchlight-"));
vi.stubEnv("PORCHLIGHT_DATA", dataDir);
vi.stubEnv("PORCHLIGHT_SECRET", "a secret of tests, thirty-two characters");
vi.stubEnv("LOG_LEVEL", "silent");
for (const name of ["DATABASE_URL", "LIGHT_API_URL", "PUBLIC_URL", "PORT", "TRUST_PROXY"])
  vi.stubEnv(name, "");

beforeAll(async () => {
  const { migrate } = await import("./migrate.ts");
  const { store } = await import("./database.ts");
  await migrate(store());
});

afterAll(async () => {
  const { store } = await import("./database.ts");
  await store().db.destroy();
  rmSync(dataDir, { recursive: true, force: true });
});
