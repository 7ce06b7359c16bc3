import { expect, test } from "vitest";
import { negotiateLocale } from "./locale.ts";

test.each([
  ["what was chosen here wins", { cookie: "en", user: "es", acceptLanguage: "es" }, "en"],
  ["else the person's own", { user: "es", acceptLanguage: "en" }, "es"],
  ["else the browser's first of ours", { acceptLanguage: "fr-CA, es-MX;q=0.9, en;q=0.8" }, "es"],
  ["by weight, not by place", { acceptLanguage: "es;q=0.3, en;q=0.7" }, "en"],
  ["never one that is refused", { acceptLanguage: "es;q=0, de" }, "en"],
  ["nonsense is passed over", { cookie: "xx", user: "", acceptLanguage: ";;q=a,," }, "en"],
  ["English when nothing is known", {}, "en"],
] as const)("%s", (_, wish, locale) => {
  expect(negotiateLocale(wish)).toBe(locale);
});
