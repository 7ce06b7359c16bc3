import type { Locale } from "#lib/domain/locale.ts";
import type { Translator } from "#messages/english.ts";

/** What the documents page speaks with. */
export interface Words {
  t: Translator<"documents">;
  locale: Locale;
}
