import "./test-world.ts";
import { expect, test } from "vitest";
import type { Consent } from "./consent-record.ts";

const { recordConsents } = await import("./consent-record.ts");
const { database } = await import("./database.ts");
const { givenConsents, isAgreedHere, standingConsents } = await import("./given-consents.ts");

const given = (kind: string, accepted_at: string, plan_uuid?: string): Consent => ({
  user_id: "u-1",
  home_id: "h-1",
  kind,
  version: "2026-11-21",
  locale: "en",
  text: "I agree.",
  documents: [],
  context: plan_uuid ? { plan_uuid } : {},
  accepted_at,
});
const enrolled = given("contract", "2025-11-01T18:00:00Z", "p-0");
const refused = given("renewal_contract", "2026-11-20T18:00:00Z", "p-1");
const again = given("renewal_contract", "2026-11-21T18:00:00Z", "p-1");
const other = given("renewal_contract", "2026-11-20T19:00:00Z", "p-2");
const all = [enrolled, refused, other, again];

test("what was ticked for a renewal that Light refused does not stand as agreed", () => {
  expect(standingConsents(all, [{ plan_uuid: "p-1" }, { plan_uuid: "p-0" }])).toEqual([enrolled, again]);
  expect(standingConsents(all, [{ plan_uuid: "p-0" }])).toEqual([enrolled]);
});

test("of a renewal that took two tries the consents of the last one stand", () => {
  expect(standingConsents([refused, again], [{ plan_uuid: "p-1" }])).toEqual([again]);
});

test("while no contract says its plan and its first day, nothing that was kept is held back", () => {
  expect(standingConsents(all, null)).toEqual([enrolled, other, again]);
  for (const contracts of [[], [{}]])
    expect(standingConsents(all, contracts)).toEqual([enrolled, other, again]);
});

test("a renewal stands while a contract that may have come of it does not say its plan", () => {
  const first = { plan_uuid: "p-0", contract_start: "2025-12-01" };
  const unstated = { contract_start: "2026-12-06" };
  expect(standingConsents([enrolled, again], [unstated, first])).toEqual([enrolled, again]);
  expect(standingConsents([enrolled, again], [{}, first])).toEqual([enrolled, again]);
});

test("a contract that began before cannot be what came of a renewal; one of the same day in Texas can", () => {
  const began = { contract_start: "2026-11-20" };
  expect(standingConsents([enrolled, again], [began])).toEqual([enrolled]);
  expect(standingConsents([enrolled, again], [{ ...began, plan_uuid: "p-1" }])).toEqual([enrolled]);
  const late = given("renewal_contract", "2026-11-21T05:30:00Z", "p-1");
  expect(standingConsents([late], [began])).toEqual([late]);
});

test("an offer to call stands only while it was ticked with the contract accepted last", async () => {
  const home = { home_id: "h-calls" };
  await recordConsents(database(), [
    { ...enrolled, ...home },
    { ...given("marketing", enrolled.accepted_at), ...home },
  ]);
  expect((await givenConsents("h-calls")).map(({ kind }) => kind).sort()).toEqual(["contract", "marketing"]);
  await recordConsents(database(), [{ ...given("contract", "2025-11-02T18:00:00Z", "p-0"), ...home }]);
  expect((await givenConsents("h-calls")).map(({ accepted_at }) => accepted_at)).toEqual([
    "2025-11-02T18:00:00Z",
  ]);
});

test("only what was ticked in this portal for that very plan counts as agreed here", async () => {
  await recordConsents(database(), [{ ...again, home_id: "h-here" }]);
  expect(await isAgreedHere("h-here", "p-1")).toBe(true);
  for (const byPhone of ["p-2", null, undefined]) expect(await isAgreedHere("h-here", byPhone)).toBe(false);
  expect(await isAgreedHere("h-other", "p-1")).toBe(false);
});
