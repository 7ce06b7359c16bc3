import "./test-world.ts";
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql } from "kysely";
import { afterEach, expect, test, vi } from "vitest";
import type { Schema } from "./schema.ts";

const world = vi.hoisted(() => ({ other: null as unknown }));
vi.mock("./database.ts", async (original) => {
  const real = await original<typeof import("./database.ts")>();
  return { ...real, database: () => (world.other as Kysely<Schema>) ?? real.database() };
});
const { database } = await import("./database.ts");
const { endUnmigrated } = await import("./migrated.ts");

/** A database whose connections come to `connecting`. */
const reached = (connecting: () => Promise<never>) =>
  new Kysely<Schema>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
      createDriver: () => ({
        init: async () => {},
        acquireConnection: connecting,
        beginTransaction: async () => {},
        commitTransaction: async () => {},
        rollbackTransaction: async () => {},
        releaseConnection: async () => {},
        destroy: async () => {},
      }),
    },
  });

function watched() {
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const exit = vi.spyOn(process, "exit").mockReturnValue(undefined as never);
  return { said, exit };
}

afterEach(() => {
  world.other = null;
  vi.restoreAllMocks();
});

test("a database of this version starts; one that is away or silent keeps nothing from starting", async () => {
  const { exit } = watched();
  await endUnmigrated();
  world.other = reached(() => Promise.reject(new Error("away")));
  await endUnmigrated();
  world.other = reached(() => new Promise(() => {}));
  await endUnmigrated(5);
  expect(exit).not.toHaveBeenCalled();
});

test("one that was not migrated ends the process, and says with what to migrate it", async () => {
  const { said, exit } = watched();
  await sql`delete from kysely_migration`.execute(database());
  await endUnmigrated();
  expect(exit).toHaveBeenCalledExactlyOnceWith(1);
  expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^The database .+npm run migrate/));
});
