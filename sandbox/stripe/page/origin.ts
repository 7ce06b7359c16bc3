import type { Locale } from "../stripe-error.ts";

declare const PUBLIC_URL: string;

/** Where this script came from: there live the frames too. A module import has no `currentScript`. */
const source =
  document.currentScript instanceof HTMLScriptElement && document.currentScript.src
    ? document.currentScript.src
    : PUBLIC_URL;
export const sandboxOrigin = new URL(source, location.href).origin;

export function resolveLocale(locale: string | undefined): Locale {
  const language = !locale || locale === "auto" ? navigator.language : locale;
  return language.toLowerCase().startsWith("es") ? "es" : "en";
}
