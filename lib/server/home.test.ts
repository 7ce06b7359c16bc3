import "./test-world.ts";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Problem, problem } from "#lib/domain/problem.ts";
import { database } from "./database.ts";
import { patchDraft, readDraft } from "./draft.ts";
import { addHome, callersHome, claimHome, homesOf, newestHome } from "./home.ts";
import { part } from "./part.ts";

async function person(): Promise<{ id: string }> {
  const id = randomUUID();
  const at = new Date().toISOString();
  const row = {
    id,
    email: `${id}@example.com`,
    name: "",
    locale: "en",
    emailVerified: 1,
    createdAt: at,
    updatedAt: at,
  };
  await database().insertInto("user").values(row).execute();
  return { id };
}

test("a person's homes are numbered from one, whoever else has homes", async () => {
  const [one, other] = [await person(), await person()];
  await addHome(other.id);
  const first = await addHome(one.id);
  await database().updateTable("home").set({ finalized_at: "2026-01-01T00:00:00Z" }).execute();
  const second = await addHome(one.id);
  expect([first.number, second.number]).toEqual([1, 2]);
  expect((await newestHome(one))?.id).toBe(second.id);
});

test("two tabs that add the home after the same one get the same home", async () => {
  const { id } = await person();
  const claimed = await Promise.all([claimHome({ id }, null), claimHome({ id }, null)]);
  const late = await addHome(id, { number: 1 });
  expect(new Set([...claimed, late].map((home) => home.id)).size).toBe(1);
  expect(await homesOf({ id })).toHaveLength(1);
});

test("what is typed at once into several fields is all kept", async () => {
  const home = await addHome((await person()).id);
  const patches = [{ plan_uuid: "p-1" }, { is_premise_confirmed: true }, { postal_code: "77002" }];
  await Promise.all(patches.map((patch) => patchDraft({ home_id: home.id }, patch)));
  expect(await readDraft({ home_id: home.id })).toEqual(Object.assign({}, ...patches));
});

test("a number, an account or an id names no home but the caller's own", async () => {
  const [one, other] = [await person(), await person()];
  const theirs = await addHome(other.id, { light_account_uuid: randomUUID() });
  await expect(callersHome(one, "1")).rejects.toThrow("not_found");
  for (const name of [theirs.id, theirs.light_account_uuid, undefined, "0", "1.0", "01", "2"]) {
    await expect(callersHome(one, name)).rejects.toThrow("not_found");
    if (name) await expect(callersHome(other, name)).rejects.toThrow("not_found");
  }
  expect((await callersHome(other, "1")).id).toBe(theirs.id);
});

test("a home without an account is not one to act on", async () => {
  const { id } = await person();
  await addHome(id);
  await expect(callersHome({ id }, "1")).rejects.toThrow("no_home_yet");
});

test("a part that cannot be read says why; a fault of ours is not hidden", async () => {
  expect(await part(Promise.resolve(1))).toEqual({ data: 1, problem: null });
  const silent = await part(Promise.reject(problem("light_slow")));
  expect(silent.data).toBeNull();
  expect(silent.problem).toBeInstanceOf(Problem);
  await expect(part(Promise.reject(new TypeError("ours")))).rejects.toThrow("ours");
});
