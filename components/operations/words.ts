import { numberFormat } from "#lib/domain/intl-formats.ts";
import type { Locale } from "#lib/domain/locale.ts";
import type { English, Translator } from "#messages/english.ts";

/** What every part of the page speaks with. */
export interface Words {
  t: Translator<"operations">;
  locale: Locale;
}

const units = [
  { unit: "day", ms: 86_400_000 },
  { unit: "hour", ms: 3_600_000 },
  { unit: "minute", ms: 60_000 },
  { unit: "second", ms: 1_000 },
] as const;

/** A span as "12 sec" or "3 days": in the largest unit of which there are two, or in seconds. */
export function span(ms: number, locale: Locale): string {
  const { unit, ms: unitMs } = units.find((each) => ms >= 2 * each.ms) ?? units[3];
  const style = { style: "unit", unit, unitDisplay: "short" } as const;
  return numberFormat(locale, style).format(Math.max(0, Math.floor(ms / unitMs)));
}

const kinds = {
  account: "kind.account",
  comparison: "kind.comparison",
  notice_mail: "kind.notice_mail",
  order_mail: "kind.order_mail",
  renewal_mail: "kind.renewal_mail",
  tidy: "kind.tidy",
} as const satisfies Record<keyof English["operations"]["kind"], string>;

/** What a kind of job is called; one that this version does not know keeps its name. */
export function kindName(t: Words["t"], kind: string): string {
  const known = Object.entries(kinds).find(([name]) => name === kind);
  return known ? t(known[1]) : kind;
}
