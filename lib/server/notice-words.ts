import "server-only";
import { brand } from "#brand";
import { type StatusView, statusView } from "#lib/domain/account-status.ts";
import { feeFreeFrom } from "#lib/domain/contract-term.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { formatCents } from "#lib/domain/money.ts";
import type { Fact } from "#lib/domain/notice-kind.ts";
import { formatDay, isServiceDay } from "#lib/domain/service-day.ts";
import { translator } from "./translator.ts";

/** What a notice says: the bell shows all of it, a mail more besides. */
export interface NoticeWords {
  title: string;
  body: string;
  /** What its link is called. */
  action: string;
  /** Who acts next, by when, and what the person does: terms and values, where an enrollment has come to a stop. */
  steps: [string, string][];
}

type Told = Pick<Fact, "kind" | "values">;

/** Whether a bill is paid by itself, by the person, or not at all, or what has become of that when it is told. */
export function payOf({ is_credit, total_cents, autopay_day, pay_state }: Fact["values"]): string {
  if (is_credit) return "credit";
  if (Number(total_cents) <= 0) return "nothing";
  if (pay_state === "paid" || pay_state === "tried") return pay_state;
  if (!autopay_day) return "due";
  if (pay_state === "card_expired") return "autopay_expired";
  if (pay_state === "card_unknown") return "autopay_unknown";
  return pay_state === "card_failed" ? "autopay_doubtful" : "autopay";
}

/** The values of a notice as they are read: days and amounts in the language, `total_cents` as `total`. */
export function saidValues({ kind, values }: Told, locale: Locale): Record<string, string> {
  const said = Object.entries(values).map(([name, value]) => {
    if (name.endsWith("_cents"))
      return [name.slice(0, -"_cents".length), formatCents(Math.abs(Number(value)), locale)];
    const text = String(value);
    return [name, isServiceDay(text) ? formatDay(text, locale) : text];
  });
  const end = String(values.end ?? "");
  return {
    ...Object.fromEntries(said),
    ...(kind === "bill_ready" ? { pay: payOf(values) } : {}),
    ...(isServiceDay(end) ? { free_from: formatDay(feeFreeFrom(end), locale) } : {}),
    support_phone: brand.supportPhone,
  };
}

const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** The state of an enrollment that a notice is about, whose own sentences say more; null for one that we do not know. */
function stateOf({ kind, values }: Told): StatusView["key"] | null {
  const status = kind === "needs_attention" ? "needs_attention" : "cancelled";
  if (kind !== "needs_attention" && kind !== "enrollment_cancelled") return null;
  const { key } = statusView({ status, status_reason: String(values.reason ?? "") });
  return key === "checking" ? null : key;
}

/** A notice in words. `utility` is its name, where it is known. */
export async function noticeWords(told: Told, locale: Locale, utility?: string): Promise<NoticeWords> {
  const [t, tStatus] = await Promise.all([translator(locale, "notices"), translator(locale, "status")]);
  const { kind } = told;
  const action = t(`kind.${kind}.action`);
  const state = stateOf(told);
  if (!state) {
    const values = saidValues(told, locale);
    return {
      title: t(`kind.${kind}.title`, values),
      body: t(`kind.${kind}.body`, values),
      action,
      steps: [],
    };
  }
  const values = {
    name: brand.name,
    utility: utility ?? tStatus("utility_unknown"),
    support_phone: brand.supportPhone,
    support_email: brand.supportEmail,
    start_date: tStatus("start_day_soon"),
  };
  const say = (part: "title" | "body" | "who" | "when" | "action") =>
    capital(tStatus(`state.${state}.${part}`, values));
  const steps = (["who", "when", "do"] as const).map((term): [string, string] => [
    tStatus(term),
    say(term === "do" ? "action" : term),
  ]);
  return { title: say("title"), body: say("body"), action, steps };
}
