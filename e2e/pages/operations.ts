import { randomUUID } from "node:crypto";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import pg from "pg";
import { expect, type Page } from "../fixtures/test.ts";
import type { World } from "../fixtures/world.ts";

/** Opens the page of whoever runs the portal with its key. */
export async function openOperations(page: Page, world: World): Promise<void> {
  await page.goto("/operations");
  await page.getByLabel("Operations key").fill(world.operationsKey);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Needs a person" })).toBeVisible();
}

/** A mail that was given up after an hour of tries, without waiting for the hour: what it is about. */
export async function giveUpMail(world: World, error: string): Promise<string> {
  const key = randomUUID();
  const then = new Date(Date.now() - 600_000).toISOString();
  const never = "9999-12-31T00:00:00.000Z";
  const columns = "id, kind, key, data, due_at, is_asked, attempts, not_before, error, failed_at, created_at";
  const values = [randomUUID(), "notice_mail", key, "{}", "", 0, 60, never, error, then, then];
  if (world.databaseUrl) {
    const client = new pg.Client({ connectionString: world.databaseUrl });
    await client.connect();
    const places = values.map((_, index) => `$${index + 1}`);
    await client.query(`insert into job (${columns}) values (${places})`, values);
    await client.end();
  } else {
    const client = new Sqlite(join(world.folder, "portal", "portal.sqlite"));
    client.prepare(`insert into job (${columns}) values (${values.map(() => "?")})`).run(...values);
    client.close();
  }
  return key;
}
