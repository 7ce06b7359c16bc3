import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { type Duty, homeDuties } from "#lib/domain/home-duties.ts";
import en from "../../messages/en/home.json" with { type: "json" };
import es from "../../messages/es/home.json" with { type: "json" };
import { dutyWords } from "./duty-words.ts";

const inEnglish = (duty: Duty) =>
  dutyWords({ t: createTranslator({ locale: "en-US", messages: en }), locale: "en", base: "/home/1" }, duty);
const inSpanish = (duty: Duty) =>
  dutyWords({ t: createTranslator({ locale: "es-US", messages: es }), locale: "es", base: "/home/1" }, duty);
const late = (count: number): Duty => ({
  kind: "past_due",
  count,
  total_cents: 14_000 * count,
  number: "1-0001",
  since: "2026-05-28",
  isDeclined: false,
});

test("one late bill is paid on its own page, for the amount that is said", () => {
  expect(inEnglish(late(1))).toMatchObject({ href: "/home/1/bills/1-0001", action: "Pay $140.00" });
});

test("several late bills lead to all of them, and no button promises their sum", () => {
  const words = inEnglish(late(2));
  expect(words).toMatchObject({ href: "/home/1/bills", action: "See the bills" });
  expect(words.title).toContain("2 bills are past due: $280.00");
  expect(words.body).toMatch(/^The oldest was due on /);
  expect(inSpanish(late(2))).toMatchObject({ href: "/home/1/bills", action: "Ver las facturas" });
});

test("every duty is said in both languages and leads somewhere", () => {
  const facts = { bills: [], today: "2026-07-01", contract: undefined, finalServiceDate: null } as const;
  const [duty] = homeDuties({ ...facts, open: [], card: null });
  expect(duty && inEnglish(duty)).toEqual({
    title: "No card is on file",
    body: "Autopay needs one. Add a card, so that no bill is missed.",
    href: "/home/1/payment",
    action: "Add a card",
  });
  expect(duty && inSpanish(duty).href).toBe("/home/1/payment");
});
