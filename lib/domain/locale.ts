/** The languages that every sentence exists in. */
export const locales = ["en", "es"] as const;
export type Locale = (typeof locales)[number];

/** `value` when it is one of our languages, else null. */
export function asLocale(value: unknown): Locale | null {
  return locales.find((locale) => locale === value) ?? null;
}

/**
 * The language to answer in: what was chosen in this browser, else the signed-in person's, else the first of ours in
 * the browser's `Accept-Language`, else English.
 */
export function negotiateLocale(wish: {
  cookie?: string | undefined;
  user?: string | undefined;
  acceptLanguage?: string | null | undefined;
}): Locale {
  const accepted = (wish.acceptLanguage ?? "")
    .split(",")
    .map((entry) => {
      const [tag = "", ...parameters] = entry.trim().toLowerCase().split(";");
      const weight = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { language: tag.split("-")[0], weight: weight ? Number(weight.trim().slice(2)) : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => asLocale(language))
    .find((locale) => locale !== null);
  return asLocale(wish.cookie) ?? asLocale(wish.user) ?? accepted ?? "en";
}

/** How numbers and dates are written: Spanish as in the United States, $1,234.50 and not 1234,50. */
export const formatLocale = { en: "en-US", es: "es-US" } as const satisfies Record<Locale, string>;
