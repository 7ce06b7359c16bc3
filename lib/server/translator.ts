import "server-only";
import { createTranslator } from "use-intl/core";
import { formatLocale, type Locale } from "#lib/domain/locale.ts";
import type { English, Noun, Translator } from "#messages/english.ts";

/** The sentences of one noun in one language. */
export async function loadMessages<N extends Noun>(locale: Locale, noun: N): Promise<English[N]> {
  const file: { default: English[N] } = await import(`../../messages/${locale}/${noun}.json`, {
    with: { type: "json" },
  });
  return file.default;
}

/** The sentences of a noun in a language that need not be that of a request. */
export async function translator<N extends Noun>(locale: Locale, noun: N): Promise<Translator<N>> {
  const messages = await loadMessages(locale, noun);
  return createTranslator({ locale: formatLocale[locale], messages, timeZone: "America/Chicago" });
}
