import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import en from "../../messages/en/bills.json" with { type: "json" };
import es from "../../messages/es/bills.json" with { type: "json" };
import { declinedText } from "./past-due-notice-text.ts";
import type { Words } from "./words.ts";

const english: Words = { t: createTranslator({ locale: "en", messages: en }), locale: "en" };
const spanish: Words = { t: createTranslator({ locale: "es", messages: es }), locale: "es" };
const failed = { paid_at: "2026-11-07T15:00:00Z", card_brand: "visa", card_last4: "0341" };
const [same, other] = [{ card_last4: "0341" }, { card_last4: "4242" }];

test.each(["December 1, 2026", null])(
  "once another card is on file, nobody is told to get another (due %s)",
  (due) => {
    expect(declinedText(english, failed, other, due)).toMatch(
      /Visa ending in 0341\. You have another card on file now/,
    );
    expect(declinedText(english, failed, other, due)).not.toMatch(/with another card/);
    expect(declinedText(spanish, failed, other, due)).toMatch(/Ahora tiene otra tarjeta registrada/);
  },
);

test.each([same, null])(
  "with the declined card on file, or none known, another card is asked for: %o",
  (card) => {
    expect(declinedText(english, failed, card, null)).toMatch(/Pay it with another card\.$/);
    expect(declinedText(english, failed, card, "December 1, 2026")).toMatch(/pay it with another card\.$/);
  },
);
