import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import en from "../../messages/en/contract.json" with { type: "json" };
import es from "../../messages/es/contract.json" with { type: "json" };
import { leadText, monthlyText } from "./contract-text.ts";
import type { Words } from "./words.ts";

const english: Words = { t: createTranslator({ locale: "en", messages: en }), locale: "en" };
const spanish: Words = { t: createTranslator({ locale: "es", messages: es }), locale: "es" };
const term = { kind: "month_to_month", start: "2026-08-22", end: null } as const;
const queued = { plan_name: "Clean 12", contract_start: "2026-11-22" };

test("month to month goes on until one chooses a plan, or, once one is chosen, until that begins", () => {
  expect(monthlyText(english, null)).toMatch(/until you choose a plan/);
  expect(monthlyText(english, queued)).toMatch(/until Clean 12 begins on November 22, 2026\.$/);
  expect(monthlyText(spanish, queued)).toMatch(/hasta que Clean 12 empiece el 22 de noviembre de 2026\.$/);
});

test("who goes month to month with a plan booked is not told that nothing is to be waited for", () => {
  expect(leadText(english, "Flex", { term, queued: null })).toMatch(/nothing to wait for/);
  expect(leadText(english, "Flex", { term, queued })).toBe(
    "Flex, month to month until your next plan begins.",
  );
});
