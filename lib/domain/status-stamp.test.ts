import { expect, it } from "vitest";
import { statusStamp } from "./status-stamp.ts";

const account = {
  uuid: "a1",
  status: "reviewing",
  status_reason: "verification_pending",
  locations: [{ service_start_date: "2026-12-01", final_service_date: null }],
};

it("is the same for what Light leaves out and what it calls null", () => {
  expect(statusStamp({ ...account, account_number: null })).toBe(statusStamp(account));
});

it.each([
  ["the reason", { status_reason: "utility_submitted" }],
  ["the account", { uuid: "a2" }],
  ["the first day", { locations: [{ service_start_date: "2026-12-02" }] }],
  ["the number", { account_number: "100" }],
])("differs when %s does", (_, change) => {
  expect(statusStamp({ ...account, ...change })).not.toBe(statusStamp(account));
});

it("of an answer that is no account differs from any account's", () => {
  expect(statusStamp("<html>")).not.toBe(statusStamp(account));
});
