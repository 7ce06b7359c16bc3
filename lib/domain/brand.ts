import type { FlowScope } from "./flow-scope.ts";

/** The colours of one theme. Each is `#rrggbb` and becomes the CSS variable of its name (`field_line` → `--field-line`). */
export interface Palette {
  /** The page. */
  paper: string;
  /** Cards and inputs. */
  raised: string;
  /** Quiet panels and tracks. */
  sunken: string;
  line: string;
  field_line: string;
  ink: string;
  soft: string;
  link: string;
  /** The lamp: the one primary action of a screen. */
  accent: string;
  accent_hover: string;
  accent_line: string;
  on_accent: string;
  focus: string;
  info: string;
  info_wash: string;
  warn: string;
  warn_wash: string;
  error: string;
  error_wash: string;
  good: string;
  good_wash: string;
  /** The dusk of the landing picture. */
  sky: string;
  horizon: string;
  hill: string;
  ground: string;
  house: string;
  trim: string;
  glow: string;
}

/** What Light has screens of its own for. */
export const lightScopes = [
  "enrollment",
  "billing",
  "documents",
  "renewal",
  "update-payment-method",
] as const satisfies readonly FlowScope[];
export type LightScope = (typeof lightScopes)[number];

interface Both {
  en: string;
  es: string;
}

/** A renewal at a price of one's own, which Light quotes for the home when it is looked at. */
export interface RenewalOffer {
  term_months: number;
  /** Decimal string. */
  energy_rate_cents_per_kwh: string;
  /** Decimal string; Light adds it to the plan's monthly charge. */
  partner_commission_per_month_dollars?: string;
  /** Light's uuid of the plan group to price; without it the first that Light quotes. */
  plan_group?: string;
}

/** Everything that makes a deployment look and sound like one partner. */
export interface Brand {
  /** What customers call you. */
  name: string;
  /** The retail electric provider's certified name, as the PUCT lists it. */
  legalName: string;
  puctCertificate: string;
  /** Square SVG that reads on both themes; `public/` is its root. */
  logo: string;
  /** 180 px PNG for home screens. */
  touchIcon: string;
  supportPhone: string;
  supportEmail: string;
  supportHours: Both;
  postalAddress: readonly string[];
  legalLinks: readonly { label: Both; href: Both }[];
  /** Shown among Light's own renewal offers; without it those stand alone. */
  renewalOffer?: RenewalOffer;
  /** Whose screens customers are shown: the portal's own, unless it says "light". */
  flows?: Partial<Record<LightScope, "own" | "light">>;
  light: Palette;
  dark: Palette;
}

/**
 * Both palettes as CSS variables for the `style` of `<html>`: `--light-ink` and `--dark-ink`, of which
 * `globals.css` picks one by theme. An attribute, because a style element would need the CSP nonce.
 */
export function brandStyle(brand: Pick<Brand, "light" | "dark">): Record<string, string> {
  const themes = [
    ["light", brand.light],
    ["dark", brand.dark],
  ] as const;
  return Object.fromEntries(
    themes.flatMap(([theme, palette]) =>
      Object.entries(palette).map(([name, colour]) => [`--${theme}-${name.replaceAll("_", "-")}`, colour]),
    ),
  );
}
