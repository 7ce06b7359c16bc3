import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import en from "#messages/en/renewal.json" with { type: "json" };
import es from "#messages/es/renewal.json" with { type: "json" };
import { differenceText } from "./renewal-words.ts";

const english = { t: createTranslator({ locale: "en-US", messages: en }), locale: "en" } as const;
const spanish = { t: createTranslator({ locale: "es-US", messages: es }), locale: "es" } as const;

test("an offer that costs less is said to, and one that costs more is not", () => {
  expect(differenceText(english, -12_300, "month_to_month")).toBe(
    "About $123 a year less than doing nothing.",
  );
  expect(differenceText(english, 12_300, "month_to_month")).toBe(
    "About $123 a year more than doing nothing.",
  );
  expect(differenceText(spanish, -12_300, "month_to_month")).toMatch(/\$123 menos al año/);
  expect(differenceText(spanish, 12_300, "month_to_month")).toMatch(/\$123 más al año/);
});

test("what it is compared with is named", () =>
  expect(differenceText(english, 500, "present")).toBe("About $5 a year more than at your present price."));

test("under a dollar a year there is no difference, and an unknown one is not said", () => {
  expect(differenceText(english, 0, "month_to_month")).toBe("About the same as doing nothing.");
  expect(differenceText(english, null, "month_to_month")).toBeNull();
  expect(differenceText(english, 500, null)).toBeNull();
});
