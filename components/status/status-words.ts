import { brand } from "#brand";
import { type StatusView, statusView } from "#lib/domain/account-status.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { formatDay } from "#lib/domain/service-day.ts";
import { utilityFacts } from "#lib/domain/utility.ts";
import type { Account, Premise } from "#lib/light/schemas.ts";

/** What we know of the order ourselves, for what Light does not say or cannot say now. */
export interface Ordered {
  premise: Premise | null;
  /** YYYY-MM-DD: the first day asked for, and the last day of free cancellation while it is ahead. */
  startDate: string | null;
  freeUntil: string | null;
}

const parts = ["title", "body", "who", "when", "action"] as const;
export type StatusWords = Record<(typeof parts)[number], string>;

type Key = `state.${StatusView["key"]}.${(typeof parts)[number]}` | "utility_unknown" | "start_day_soon";
/** The translator of a page or of a client part, whose own types differ. */
type Say = (key: Key, values?: Record<string, string>) => string;

const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** The utility's facts by what Light says, else by the address that was confirmed. */
export const utilityOf = (account: Account, ordered: Ordered) =>
  utilityFacts(account.locations[0]?.utility ?? ordered.premise?.utility);

/** Where the account stands, and every sentence about it. */
export function statusWords(
  t: Say,
  locale: Locale,
  account: Account,
  ordered: Ordered,
): { view: StatusView; words: StatusWords } {
  const view = statusView(account);
  const start = account.locations[0]?.service_start_date ?? ordered.startDate;
  const values = {
    name: brand.name,
    support_phone: brand.supportPhone,
    support_email: brand.supportEmail,
    utility: utilityOf(account, ordered)?.display_name ?? t("utility_unknown"),
    start_date: start ? formatDay(start, locale, "medium") : t("start_day_soon"),
  };
  const [title = "", body = "", who = "", when = "", action = ""] = parts.map((part) =>
    capital(t(`state.${view.key}.${part}`, values)),
  );
  return { view, words: { title, body, who, when, action } };
}
