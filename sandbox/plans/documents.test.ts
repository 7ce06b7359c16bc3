import { describe, expect, it } from "vitest";
import { drawnText, textOf } from "./documents/reading.ts";
import { renderDocument, sheetOf } from "./documents.ts";
import type { StoredPlan } from "./plan-quote.ts";
import { quotePlans } from "./quote.ts";

const kinds = ["efl", "tos", "yrac"] as const;
const locales = ["en", "es"] as const;
const utilities = ["ONCOR", "CENTERPOINT", "AEP_CENTRAL", "AEP_NORTH", "TNMP", "LUBBOCK"] as const;

const given = { uuid: "5d0c1f5e-0000-4000-8000-000000000000", expires_at: "2026-11-21T18:08:00.000Z" };
const plansIn = (utility: (typeof utilities)[number]): StoredPlan[] =>
  quotePlans({ utility, day: "2026-11-21", seed: 1 }).map((plan) => ({ ...plan, ...given }));
const everyPlan = utilities.flatMap(plansIn);
const planNamed = (name: string): StoredPlan => {
  const plan = plansIn("ONCOR").find((candidate) => candidate.name === name);
  if (!plan) throw new Error(`no plan ${name}`);
  return plan;
};
const amount = (value: string) => value.replace(/(\.\d\d\d*?)0+$/, "$1");

describe.each(locales)("the label in %s", (locale) => {
  it("prints the prices of its plan, for every plan and utility", () => {
    for (const plan of everyPlan) {
      const text = textOf(sheetOf("efl", plan, locale));
      const label = plan.document_versions.efl;
      const rates = plan.time_of_use
        ? plan.time_of_use.periods.map((period) => period.energy_rate_cents_per_kwh)
        : [plan.energy_rate_cents_per_kwh];
      for (const rate of [...rates, plan.delivery_rate_cents_per_kwh])
        expect(text, label).toContain(`${amount(rate)}¢`);
      expect(text, label).toContain(`$${plan.plan_monthly_cost_dollars}`);
      expect(text, label).toContain(`$${plan.delivery_monthly_cost_dollars}`);
      expect(text, label).toContain(`${plan.renewable_percent}%`);
      expect(text, label).toContain(plan.name);
      expect(text, label).toContain(plan.tdu_shortname);
      expect(text, label).toContain(`10999`);
      expect(text, label).toContain(label);
    }
  });

  it("prints the three averages to a tenth of a cent, rounded half up, and bills that come to them", () => {
    for (const plan of everyPlan) {
      const { blocks } = sheetOf("efl", plan, locale);
      const averages = blocks.find((block) => block.kind === "averages");
      const bill = blocks.find((block) => block.kind === "bill");
      const wire = [plan.avg_cents_per_kwh_500, plan.avg_cents_per_kwh_1000, plan.avg_cents_per_kwh_2000];
      expect(averages?.columns.map(({ price }) => price)).toEqual(
        wire.map((cents) => `${(Math.round(Number(cents) * 10) / 10).toFixed(1)}¢`),
      );
      const [, ...totals] = bill?.rows.at(-1) ?? [];
      expect(totals).toHaveLength(3);
      for (const [index, use] of [500, 1000, 2000].entries()) {
        const total = Number(totals[index]?.replace("$", ""));
        expect((total * 100) / use).toBeCloseTo(Number(wire[index]), 2);
      }
    }
  });

  it("states what only some plans have", () => {
    const read = (name: string) => textOf(sheetOf("efl", planNamed(name), locale));
    expect(read("Big Home Credit")).toMatch(/\$100\.00 .*1,000 kWh/);
    expect(read("Two-Year Steady")).toMatch(/\$9\.95 .*800 kWh/);
    expect(read("Two-Year Steady")).toMatch(/\$20\.00 .*\$240\.00/);
    expect(read("Clean Energy")).toContain("$150.00");
    expect(read("Free Nights")).toMatch(/62%.*38%/);
    expect(read("EV Nights")).toContain("6.00¢");
    expect(read("Sun Exchange")).toContain(
      `${amount(planNamed("Sun Exchange").export_rate_cents_per_kwh ?? "")}¢`,
    );
    const notices = (name: string) =>
      sheetOf("efl", planNamed(name), locale).blocks.filter(({ kind }) => kind === "notice").length;
    expect([notices("Month by Month"), notices("Clean Energy")]).toEqual([1, 0]);
  });

  it("has at most two pages", async () => {
    for (const plan of everyPlan) {
      const pdf = await renderDocument("efl", plan, locale, { compress: false });
      expect(pdf.toString("latin1").match(/\/Type \/Page\n/g)?.length).toBe(2);
    }
  });
});

describe("documents", () => {
  it("carry the same numbers in both languages", () => {
    const numbers = (text: string) => text.match(/\d[\d.,:]*\d|\d/g)?.sort();
    for (const plan of everyPlan)
      for (const kind of kinds)
        expect(numbers(textOf(sheetOf(kind, plan, "es"))), `${kind} ${plan.name}`).toEqual(
          numbers(textOf(sheetOf(kind, plan, "en"))),
        );
  });

  it("have the same sections in both languages, and print their own version", () => {
    for (const kind of kinds) {
      const plan = planNamed("Clean Energy");
      const [english, spanish] = locales.map((locale) => sheetOf(kind, plan, locale));
      expect(spanish?.blocks.map((block) => block.kind)).toEqual(english?.blocks.map((block) => block.kind));
      expect(english?.version).toContain(plan.document_versions[kind]);
      expect(textOf(sheetOf(kind, plan, "es"))).toContain(plan.document_versions[kind]);
    }
  });

  it("draw every word of every sheet, in letters that the font has", async () => {
    for (const name of ["Clean Energy", "Month by Month", "Free Nights"]) {
      for (const kind of kinds) {
        for (const locale of locales) {
          const pdf = await renderDocument(kind, planNamed(name), locale, { compress: false });
          const words = textOf(sheetOf(kind, planNamed(name), locale)).split(/[ \n]/);
          const drawn = drawnText(pdf);
          expect(words.filter((word) => !drawn.includes(word))).toEqual([]);
        }
      }
    }
  });

  it("are tagged, titled and say their language", async () => {
    const pdf = (await renderDocument("tos", planNamed("Clean Energy"), "es", { compress: false })).toString(
      "latin1",
    );
    expect(pdf.startsWith("%PDF-1.7")).toBe(true);
    const parts = ["/Lang (es-US)", "/StructTreeRoot", "/Marked true", "/DisplayDocTitle true", "/S /TH"];
    const created = "(D:20261121180800Z)";
    expect([...parts, created].filter((part) => !pdf.includes(part))).toEqual([]);
  });

  it("are the same bytes for the same plan and others for another", async () => {
    const [first, again, other] = await Promise.all(
      ["Clean Energy", "Clean Energy", "EV Nights"].map((name) =>
        renderDocument("efl", planNamed(name), "en"),
      ),
    );
    expect(first?.equals(again ?? Buffer.of())).toBe(true);
    expect(first?.equals(other ?? Buffer.of())).toBe(false);
  });
});
