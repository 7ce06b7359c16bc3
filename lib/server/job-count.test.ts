import "./test-world.ts";
import { sql } from "kysely";
import { expect, test, vi } from "vitest";
import { database } from "./database.ts";

vi.mock("./clock.ts", () => ({ now: async () => new Date("2026-11-21T18:00:00Z") }));

const { enqueue } = await import("./enqueue.ts");
const { leaseJobs } = await import("./job.ts");

test("no more jobs are taken than were wanted, even when the database believes that there is one only", async () => {
  const ask = (key: string) => enqueue(database(), { kind: "account", key });
  await ask("first");
  await sql`analyze job`.execute(database());
  for (let more = 0; more < 20; more += 1) await ask(`more ${more}`);
  expect(await leaseJobs(4, ["account"])).toHaveLength(4);
  const atOnce = await Promise.all([1, 2, 3, 4].map(() => leaseJobs(4, ["account"])));
  const taken = atOnce.flat().map(({ id }) => id);
  expect([taken.length, new Set(taken).size]).toEqual([16, 16]);
});
