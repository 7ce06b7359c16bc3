import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import es from "#messages/es/plans.json";
import { periodText } from "./words.ts";

test("a Spanish sentence with hours of the day does not end in two dots", () => {
  const t = createTranslator({ locale: "es", messages: es });
  const night = {
    name: "Free nights",
    energy_rate_cents_per_kwh: "0",
    window_start: "21:00",
    window_end: "06:00",
    assumed_share: "0.38",
    days: "",
  };
  const period = periodText({ t, locale: "es" }, night);
  expect(period).toMatch(/a\.\s?m\.$/);
  expect(t("periods_note", { shares: t("period_share", { percent: 38, period }) })).not.toContain("..");
});
