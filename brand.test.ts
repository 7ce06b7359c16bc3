import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { brand } from "#brand";
import { brandStyle } from "#lib/domain/brand.ts";
import { checkBrandContrast, contrastRatio } from "#lib/domain/brand-contrast.ts";

test("contrast follows WCAG's own examples", () => {
  expect(contrastRatio("#000000", "#ffffff")).toBe(21);
  expect(contrastRatio("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(() => contrastRatio("red", "#ffffff")).toThrow("red");
});

test("every pair of colours that is put on each other reads at WCAG AA in both themes", () => {
  expect(checkBrandContrast(brand)).toEqual([]);
});

test("a colour that is too pale is named with its theme", () => {
  const pale = { ...brand, light: { ...brand.light, soft: "#aaaaaa" } };
  expect(checkBrandContrast(pale)).toContain("light: soft on paper is 2.16, needs 4.5");
});

test("both palettes reach the page as CSS variables", () => {
  const style = brandStyle(brand);
  expect(style["--light-field-line"]).toBe(brand.light.field_line);
  expect(Object.keys(style)).toHaveLength(2 * Object.keys(brand.light).length);
});

test("the logo files exist", () => {
  for (const path of [brand.logo, brand.touchIcon]) expect(existsSync(`public${path}`)).toBe(true);
});
