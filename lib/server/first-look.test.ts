import "./test-looks.ts";
import { beforeEach, expect, test } from "vitest";
import { database } from "./database.ts";
import { bill, freshAccount, known, light, look, mails, told } from "./test-looks.ts";

beforeEach(freshAccount);

test("of what was so before anybody looked the last few are in the bell, read, and nothing is mailed", async () => {
  light.bills = Array.from({ length: 9 }, (_, index) =>
    bill(`B-${9 - index}`, `2026-02-${20 - index}`, { paid_at: "2026-02-25T15:00:00Z" }),
  );
  await look({ is_quiet: true });
  expect(await told()).toHaveLength(5);
  expect((await told()).every((key) => key.endsWith("(read)"))).toBe(true);
  expect(await mails()).toBe(0);
  light.bills = [bill("B-10", "2026-03-09"), ...light.bills];
  await look();
  expect(await told()).toContain("bill_ready B-10");
  expect(await mails()).toBe(1);
});

test("the last notice before a contract ends is told though it was due before anybody looked", async () => {
  light.plan = { contract_start: "2025-04-01", contract_end: "2026-03-31", rate_structure: "fixed" };
  await look({ is_quiet: true });
  expect((await told()).filter((key) => !key.endsWith("(read)"))).toEqual(["contract_notice 2026-03-31 3 1"]);
  expect(await mails()).toBe(1);
});

test("a home of before there was a worker is looked at quietly whoever asks first, but for what asks something of its person", async () => {
  await database()
    .updateTable("home")
    .set({ created_at: "2020-03-01T00:00:00Z" })
    .where("id", "=", known.homeId)
    .execute();
  const cold = { uuid: "l-1", is_service_active: false, has_usage_history: false };
  light.account = { status: "needs_attention", status_reason: "credit_check_frozen", locations: [cold] };
  await look();
  expect(await told()).toEqual(["needs_attention credit_check_frozen 1"]);
  expect(await mails()).toBe(1);
});

test("of what was so before a demo person came nothing is told", async () => {
  light.plan = { contract_start: "2025-04-01", contract_end: "2026-03-31", rate_structure: "fixed" };
  await look({ is_demo: true });
  expect((await told()).every((key) => key.endsWith("(read)"))).toBe(true);
  expect(await mails()).toBe(0);
});

test("the bills of a home of before there was a worker are not told anew", async () => {
  const created_at = "2020-03-01T00:00:00Z";
  await database().updateTable("home").set({ created_at }).where("id", "=", known.homeId).execute();
  await look();
  expect((await told()).every((key) => key.endsWith("(read)"))).toBe(true);
});
