import type { Appearance, CustomFont } from "../card-form-messages.ts";

const rules = new CSSStyleSheet();
const applied = new Set<string>();

/** Stripe's Appearance API: the variables become custom properties of the same name, the rules a style sheet. */
export function applyAppearance(appearance: Appearance): void {
  const root = document.documentElement;
  root.dataset.theme = appearance.theme ?? "stripe";
  for (const name of applied) root.style.removeProperty(name);
  applied.clear();
  for (const [name, value] of Object.entries(appearance.variables ?? {})) {
    root.style.setProperty(`--${name}`, value);
    applied.add(`--${name}`);
  }
  rules.replaceSync("");
  for (const [selector, declarations] of Object.entries(appearance.rules ?? {}))
    addRule(selector, declarations);
  document.adoptedStyleSheets = [rules];
}

function addRule(selector: string, declarations: Readonly<Record<string, string>>): void {
  // Stripe names its parts .Input, .Label, .Error and so on; what is not of that form is not for us.
  if (!/^\.[A-Z][\w-]*([.:][\w.:()-]*)?$/.test(selector)) return;
  rules.insertRule(`${selector} {}`, rules.cssRules.length);
  const rule = rules.cssRules[rules.cssRules.length - 1];
  if (!(rule instanceof CSSStyleRule)) return;
  for (const [name, value] of Object.entries(declarations)) {
    rule.style.setProperty(
      name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      value,
    );
  }
}

/** A font that does not load is left out, as the page's own would be. */
export function loadFonts(fonts: readonly CustomFont[]): void {
  for (const { family, src, weight = "normal", style = "normal" } of fonts) {
    if (!family || !src) continue;
    const font = new FontFace(family, src, { weight, style, display: "swap" });
    document.fonts.add(font);
    font.load().catch(() => undefined);
  }
}
