import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { brand } from "../../brand.config.ts";
import { contrastRatio } from "../../lib/domain/brand-contrast.ts";
import type { PartnerLook } from "../../lib/domain/partner-look.ts";
import { PartnerMistake } from "./mistake.ts";

const mostBytes = 32_000;
const kinds: Record<string, { type: string; isOne: (bytes: Buffer) => boolean }> = {
  ".svg": { type: "image/svg+xml", isOne: (bytes) => /<svg[\s>]/.test(bytes.toString("utf8")) },
  ".png": { type: "image/png", isOne: (bytes) => bytes.toString("latin1", 0, 8) === "\x89PNG\r\n\x1a\n" },
};
const themes = {
  light: { paper: brand.light.paper, words: brand.light.ink },
  dark: { paper: brand.dark.paper, words: brand.dark.paper },
};

function readLogo(path: string): string {
  const kind = kinds[extname(path).toLowerCase()];
  if (!kind) throw new PartnerMistake(`${path} is neither an .svg nor a .png file.`);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new PartnerMistake(`The file ${path} cannot be read.`);
  }
  if (bytes.length > mostBytes)
    throw new PartnerMistake(`${path} has ${bytes.length} bytes; a logo may have ${mostBytes}.`);
  if (!kind.isOne(bytes)) throw new PartnerMistake(`${path} is not what its name says.`);
  return `data:${kind.type};base64,${bytes.toString("base64")}`;
}

/** WCAG 2.2: 4.5 for the words on a button, 3 for what shows where the button is. */
function checkAccent(accent: string, theme: keyof typeof themes): string {
  if (!/^#[0-9a-f]{6}$/.test(accent)) throw new PartnerMistake(`${accent} is not a colour such as #0a7d5a.`);
  const { paper, words } = themes[theme];
  const fault = (on: string, ratio: number, least: number) => {
    if (ratio >= least) return;
    const other = theme === "dark" ? "; another one for dark screens goes with --accent-dark" : "";
    throw new PartnerMistake(
      `${accent} cannot be told from ${on}: the contrast is ${ratio.toFixed(2)}, and ${least} is needed${other}.`,
    );
  };
  const onWords = Math.max(contrastRatio(accent, "#ffffff"), contrastRatio(accent, words));
  fault(`white or dark words on it (${theme} theme)`, onWords, 4.5);
  fault(`the ${theme} theme's paper ${paper}`, contrastRatio(accent, paper), 3);
  return accent;
}

function readAccent(kept: PartnerLook["accent"], light = kept?.light, dark = light): PartnerLook["accent"] {
  if (!light || !dark) return kept;
  return { light: checkAccent(light, "light"), dark: checkAccent(dark, "dark") };
}

/** What `look` may be told. */
export interface LookOptions {
  "shown-as"?: string;
  /** The path of a file. */
  logo?: string;
  accent?: string;
  "accent-dark"?: string;
}

/** A partner's look with what is given in place of what it was; "none" takes a logo or an accent away. @throws PartnerMistake */
export function readLook(kept: PartnerLook, given: LookOptions): PartnerLook {
  const { "shown-as": name = kept.name, logo, accent, "accent-dark": accentDark } = given;
  if (!name.trim() || name.length > 40)
    throw new PartnerMistake("What customers call the partner has 1 to 40 characters.");
  if (accentDark && !accent && !kept.accent)
    throw new PartnerMistake("--accent-dark goes with --accent, the colour for light screens.");
  const light = accent?.toLowerCase();
  const dark = accentDark?.toLowerCase() ?? (light ? undefined : kept.accent?.dark);
  return {
    name: name.trim(),
    logo: logo === "none" ? null : logo ? readLogo(logo) : kept.logo,
    accent:
      light === "none" ? null : accent || accentDark ? readAccent(kept.accent, light, dark) : kept.accent,
  };
}
