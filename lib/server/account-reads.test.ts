import "./test-looks.ts";
import { beforeEach, expect, test } from "vitest";
import { database } from "./database.ts";
import { bill, freshAccount, light, look } from "./test-looks.ts";

beforeEach(freshAccount);

test("a new bill that the card on file cannot pay by its day is told so", async () => {
  light.card = { type: "card", card_exp_month: 3, card_exp_year: 2026 };
  light.bills = [bill("B-2", "2026-03-09", { payment_due_date: "2026-04-01", auto_pay_date: "2026-04-01" })];
  await look();
  const notices = await database().selectFrom("notice").select(["key", "data"]).execute();
  const told = notices.find(({ key }) => key === "bill_ready B-2");
  expect(JSON.parse(String(told?.data))).toMatchObject({ pay_state: "card_expired" });
});
