import type { Locale } from "#lib/domain/locale.ts";
import { monthName } from "#lib/domain/month-name.ts";
import { formatDay } from "#lib/domain/service-day.ts";
import type { UsageWish } from "#lib/domain/usage-wish.ts";
import type { Translator } from "#messages/english.ts";
import type { Measure } from "./measure.ts";

/** What every part of a usage screen needs to speak. */
export interface Words {
  t: Translator<"usage">;
  locale: Locale;
  /** "/home/1/usage" */
  base: string;
  wish: UsageWish;
  measure: Measure;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A period as it stands in a heading: "2026", "July 2026", "Friday, July 3, 2026". */
export function periodTitle({ t, locale }: Pick<Words, "t" | "locale">, name: string): string {
  if (name.length === 4) return name;
  if (name.length === 10) return capital(formatDay(name, locale, "long"));
  return capital(t("month", { month: monthName(Number(name.slice(5)) - 1, locale), year: name.slice(0, 4) }));
}

/** A period within a sentence: "2026", "July 2026", "July 3, 2026". */
export function periodWords({ t, locale }: Pick<Words, "t" | "locale">, name: string): string {
  if (name.length === 4) return name;
  if (name.length === 10) return formatDay(name, locale, "medium");
  return t("month", { month: monthName(Number(name.slice(5)) - 1, locale), year: name.slice(0, 4) });
}

/** A bar within its own chart: "July", "Fri, Jul 3". */
export const slotWords = (locale: Locale, name: string): string =>
  capital(
    name.length === 7 ? monthName(Number(name.slice(5)) - 1, locale) : formatDay(name, locale, "short"),
  );
