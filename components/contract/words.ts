import type { Locale } from "#lib/domain/locale.ts";
import type { Translator } from "#messages/english.ts";

/** What every part of the plan page speaks with. */
export interface Words {
  t: Translator<"contract">;
  locale: Locale;
}
