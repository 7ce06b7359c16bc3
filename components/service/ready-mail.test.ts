import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import en from "#messages/en/service.json";
import es from "#messages/es/service.json";
import { readyMail } from "./ready-mail.ts";

const facts = { address: "1 Elm St", esi_id: "10443720001234567", name: "Ana Ruiz" };
const mail = (locale: "en" | "es", kind: "moving" | "cancel", account: string | null) => {
  const t = createTranslator({ locale, messages: locale === "en" ? en : es });
  return decodeURIComponent(readyMail(t, kind, { ...facts, account }));
};

test("a message to support says the account it is about", () => {
  expect(mail("en", "moving", "A-17")).toContain("subject=Moving out: account A-17&");
  expect(mail("en", "moving", "A-17")).toContain("1 Elm St (ESI ID 10443720001234567, account A-17).");
});

test.each([
  ["en", "moving"],
  ["en", "cancel"],
  ["es", "moving"],
  ["es", "cancel"],
] as const)("without an account number a message names none (%s, %s)", (locale, kind) => {
  for (const none of [null, ""]) {
    expect(mail(locale, kind, none)).not.toMatch(/account|cuenta|none/);
    expect(mail(locale, kind, none)).toContain("1 Elm St (ESI ID 10443720001234567).");
  }
});
