import "./test-world.ts";
import { expect, test } from "vitest";
import { type Consent, listConsents, recordConsents } from "./consent-record.ts";
import { database } from "./database.ts";

const consent = (home_id: string, kind: string): Consent => ({
  user_id: "user-1",
  home_id,
  kind,
  version: "2026-01",
  locale: "es",
  text: "Acepto los términos del plan.",
  documents: [{ name: "efl", version: "3", url: "https://light.example/efl.pdf" }],
  context: { esi_id: "10443720001234567", plan_uuid: "plan-1" },
  accepted_at: "2026-11-21T12:00:00.000Z",
});

test("what was agreed to is read back word for word, for that home only", async () => {
  const given = [consent("home-1", "terms"), consent("home-1", "switch")];
  await recordConsents(database(), given);
  await recordConsents(database(), [consent("home-2", "terms")]);
  const kept = await listConsents("home-1");
  expect(kept).toHaveLength(2);
  for (const one of given) expect(kept).toContainEqual({ ...one, id: expect.any(String) });
});

test("consents are kept with what they permit or not at all", async () => {
  const broken = database()
    .transaction()
    .execute(async (tx) => {
      await recordConsents(tx, [consent("home-3", "terms")]);
      throw new Error("refused");
    });
  await expect(broken).rejects.toThrow("refused");
  expect(await listConsents("home-3")).toEqual([]);
});

test("nothing to keep is nothing kept", async () => {
  await recordConsents(database(), []);
  expect(await listConsents("home-4")).toEqual([]);
});
