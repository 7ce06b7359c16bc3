import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import type { Duty } from "#lib/domain/home-duties.ts";
import en from "../../messages/en/home.json" with { type: "json" };
import es from "../../messages/es/home.json" with { type: "json" };
import { dutyWords } from "./duty-words.ts";

// A sentence that is missing would stand as its key.
const onError = (error: Error) => {
  throw error;
};
const english = createTranslator({ locale: "en-US", messages: en, onError });
const spanish = createTranslator({ locale: "es-US", messages: es, onError });
const inEnglish = (duty: Duty) => dutyWords({ t: english, locale: "en", base: "/home/1" }, duty);
const inSpanish = (duty: Duty) => dutyWords({ t: spanish, locale: "es", base: "/home/1" }, duty);
const late = (count: number): Extract<Duty, { kind: "past_due" }> => ({
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

const last = "2026-08-31";
const examples: { [K in Duty["kind"]]: [duty: Extract<Duty, { kind: K }>, href: string, fact: string] } = {
  past_due: [late(1), "/bills/1-0001", "A bill is past due"],
  payment_failed: [{ kind: "payment_failed", number: "1-0002", total_cents: 900 }, "/bills/1-0002", "$9.00"],
  no_card: [{ kind: "no_card" }, "/payment", "No card is on file"],
  card_expired: [{ kind: "card_expired" }, "/payment", "expired"],
  card_expiring: [{ kind: "card_expiring", last }, "/payment", "August 31"],
  service_ending: [{ kind: "service_ending", last }, "/service/moving", "August 31"],
  service_ended: [{ kind: "service_ended", last }, "/bills", "August 31"],
  renewal: [{ kind: "renewal", end: last, days: 45 }, "/plan/renew", "in 45 days"],
  month_to_month: [{ kind: "month_to_month" }, "/plan/renew", "month-to-month"],
};

test.each(Object.entries(examples))(
  "%s is said in both languages and leads to where it is seen to",
  (_, [duty, path, fact]) => {
    const said = [inEnglish(duty), inSpanish(duty)] as const;
    for (const { href } of said) expect(href).toBe(`/home/1${path}`);
    expect(`${said[0].title} ${said[0].body}`).toContain(fact);
    for (const part of ["title", "body", "action"] as const) expect(said[1][part]).not.toBe(said[0][part]);
  },
);
