import type { Duty } from "#lib/domain/home-duties.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { formatCents } from "#lib/domain/money.ts";
import { formatDay } from "#lib/domain/service-day.ts";
import type { Translator } from "#messages/english.ts";

export interface DutyContext {
  t: Translator<"home">;
  locale: Locale;
  /** `/home/1` */
  base: string;
}

interface DutyWords {
  title: string;
  body: string;
  href: string;
  action: string;
}

const paths = {
  no_card: "/payment",
  card_expired: "/payment",
  card_expiring: "/payment",
  service_ending: "/service/moving",
  service_ended: "/bills",
  renewal: "/plan/renew",
  month_to_month: "/plan/renew",
} as const;

function saidOf({ t, locale }: DutyContext, duty: Duty): { title: string; body: string } {
  const day = (date: string) => formatDay(date, locale, "long");
  switch (duty.kind) {
    case "past_due": {
      const { count, since } = duty;
      return {
        title: t("past_due_title", { count, amount: formatCents(duty.total_cents, locale) }),
        body: duty.isDeclined ? t("past_due_declined") : t("past_due_body", { count, day: day(since) }),
      };
    }
    case "payment_failed":
      return {
        title: t("payment_failed_title", { amount: formatCents(duty.total_cents, locale) }),
        body: t("payment_failed_body"),
      };
    case "card_expiring":
      return { title: t("card_expiring_title"), body: t("card_expiring_body", { day: day(duty.last) }) };
    case "service_ending":
    case "service_ended":
      return { title: t(`${duty.kind}_title`, { day: day(duty.last) }), body: t(`${duty.kind}_body`) };
    case "renewal":
      return {
        title: t("renewal_title", { days: duty.days }),
        body: t("renewal_body", { day: day(duty.end) }),
      };
    default:
      return { title: t(`${duty.kind}_title`), body: t(`${duty.kind}_body`) };
  }
}

/** What is said of a duty, and the one way on. Several late bills have a page each, so the way is to their list. */
export function dutyWords(context: DutyContext, duty: Duty): DutyWords {
  const { t, locale, base } = context;
  const said = saidOf(context, duty);
  if (duty.kind !== "past_due" && duty.kind !== "payment_failed") {
    return { ...said, href: base + paths[duty.kind], action: t(`${duty.kind}_action`) };
  }
  const bills = `${base}/bills`;
  if (duty.kind === "past_due" && duty.count > 1) return { ...said, href: bills, action: t("past_due_see") };
  const action = t(`${duty.kind}_action`, { amount: formatCents(duty.total_cents, locale) });
  return { ...said, href: `${bills}/${encodeURIComponent(duty.number)}`, action };
}
