import "./test-looks.ts";
import { beforeEach, expect, test } from "vitest";
import { database } from "./database.ts";
import { bill, failAs, freshAccount, light, look } from "./test-looks.ts";

beforeEach(freshAccount);

/** What is told of a bill that autopay charges on April 1. */
async function toldOfBill(): Promise<unknown> {
  light.bills = [bill("B-2", "2026-03-09", { payment_due_date: "2026-04-01", auto_pay_date: "2026-04-01" })];
  await look();
  const notices = await database().selectFrom("notice").select(["key", "data"]).execute();
  return JSON.parse(String(notices.find(({ key }) => key === "bill_ready B-2")?.data));
}

test("a new bill that the card on file cannot pay by its day is told so", async () => {
  light.card = { type: "card", card_exp_month: 3, card_exp_year: 2026 };
  expect(await toldOfBill()).toMatchObject({ pay_state: "card_expired" });
});

test("a new bill is told with no day of autopay without a card, which Light may say with a 404", async () => {
  failAs("not_found", "card");
  expect(await toldOfBill()).toMatchObject({ autopay_day: "" });
});

test("a card that nobody can read is not none", async () => {
  failAs("light_garbled", "card");
  expect(await toldOfBill()).toMatchObject({ autopay_day: "2026-04-01", pay_state: "card_unknown" });
});
