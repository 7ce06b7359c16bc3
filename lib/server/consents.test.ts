import "./test-world.ts";
import { expect, test, vi } from "vitest";
import { listConsents } from "./consent-record.ts";
import { keepConsents } from "./consents.ts";

vi.mock("./clock.ts", () => ({ now: async () => new Date("2026-11-21T18:00:00Z") }));

const user = { id: "u-1", email: "marisol@porchlight.example", locale: "es" } as const;
const request = new Request("http://localhost:3000/", { headers: { "user-agent": "A browser" } });
const keep = (home: string, ticked: string[]) =>
  keepConsents("start", ticked, { id: home }, {}, { user, locale: "es", ip: "198.51.100.7", request });
const required = ["authority", "contract", "electronic_delivery"];
const kinds = async (home: string) => (await listConsents(home)).map(({ kind }) => kind).sort();

test("an offer to call that was not ticked is not kept as agreed", async () => {
  await keep("h-without", required);
  expect(await kinds("h-without")).toEqual(required);
  await keep("h-with", [...required, "marketing"]);
  expect(await kinds("h-with")).toEqual([...required, "marketing"].sort());
});

test("what belongs to another step is not kept, whoever sends it", async () => {
  await keep("h-more", [...required, "autopay", "credit", "made_up"]);
  expect(await kinds("h-more")).toEqual(required);
});

test("without a required box nothing is kept, and the box is named", async () => {
  await expect(keep("h-less", ["contract", "electronic_delivery", "marketing"])).rejects.toMatchObject({
    code: "consent_missing",
    fields: { authority: "required" },
  });
  expect(await kinds("h-less")).toEqual([]);
});

test("the words are kept in the language that they were read in, and of the address only a hash", async () => {
  await keep("h-words", required);
  const kept = await listConsents("h-words");
  for (const { locale, text, accepted_at } of kept) {
    expect([locale, accepted_at]).toEqual(["es", "2026-11-21T18:00:00.000Z"]);
    expect(text).not.toContain("{");
  }
  expect(kept[0]?.context).toMatchObject({ user_agent: "A browser", ip_hash: expect.any(String) });
  expect(JSON.stringify(kept)).not.toContain("198.51.100.7");
});
