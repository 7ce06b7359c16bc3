import type { Brand, Palette } from "./brand.ts";

/** WCAG 2.2 relative luminance of `#rrggbb`. @throws Error on another notation. */
function luminance(colour: string): number {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`${colour} is not a colour written #rrggbb`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two `#rrggbb` colours, 1 to 21 (WCAG 2.2, "contrast ratio"). @throws Error on another notation. */
export function contrastRatio(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

type Name = keyof Palette;
const surfaces = ["paper", "raised", "sunken"] as const;
const tones = ["info", "warn", "error", "good"] as const;
const on = (grounds: readonly Name[], names: readonly Name[], atLeast: number) =>
  names.flatMap((name) => grounds.map((ground) => ({ name, ground, atLeast })));

/** Every pair of colours that the product puts on each other, and what WCAG 2.2 AA asks of it. */
const usedPairs: { name: Name; ground: Name; atLeast: number }[] = [
  ...on(surfaces, ["ink", "soft", "link", "error", "good"], 4.5),
  ...tones.flatMap((tone) => on([`${tone}_wash`], [tone, "ink"], 4.5)),
  ...on(["accent", "accent_hover"], ["on_accent"], 4.5),
  ...on(surfaces, ["field_line", "accent_line", "focus"], 3),
  ...on(
    tones.map((tone) => `${tone}_wash` as const),
    ["focus"],
    3,
  ),
];

/** One sentence for each pair of colours below AA (4.5 for text, 3 for borders and the focus ring); none when all is well. */
export function checkBrandContrast(brand: Pick<Brand, "light" | "dark">): string[] {
  return (["light", "dark"] as const).flatMap((theme) =>
    usedPairs.flatMap(({ name, ground, atLeast }) => {
      const ratio = contrastRatio(brand[theme][name], brand[theme][ground]);
      if (ratio >= atLeast) return [];
      return [`${theme}: ${name} on ${ground} is ${ratio.toFixed(2)}, needs ${atLeast}`];
    }),
  );
}
