import { ButtonLink } from "#components/ui/button-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Duty } from "#lib/domain/home-duties.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { formatCents } from "#lib/domain/money.ts";
import { formatDay } from "#lib/domain/service-day.ts";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"home">;
  locale: Locale;
  duties: readonly Duty[];
  /** `/home/1` */
  base: string;
}

const tones = {
  past_due: "error",
  payment_failed: "error",
  card_expired: "error",
  no_card: "error",
} as const;
const paths: Record<Exclude<Duty["kind"], "past_due" | "payment_failed">, string> = {
  no_card: "/payment",
  card_expired: "/payment",
  card_expiring: "/payment",
  service_ending: "/service/moving",
  renewal: "/plan/renew",
  month_to_month: "/plan/renew",
};

function wordsFor({ t, locale }: Pick<Props, "t" | "locale">, duty: Duty) {
  const day = (date: string) => formatDay(date, locale, "long");
  switch (duty.kind) {
    case "past_due": {
      const amount = formatCents(duty.total_cents, locale);
      return {
        title: t("past_due_title", { count: duty.count, amount }),
        body: duty.isDeclined ? t("past_due_declined") : t("past_due_body", { day: day(duty.since) }),
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
      return { title: t("service_ending_title", { day: day(duty.last) }), body: t("service_ending_body") };
    case "renewal":
      return {
        title: t("renewal_title", { days: duty.days }),
        body: t("renewal_body", { day: day(duty.end) }),
      };
    default:
      return { title: t(`${duty.kind}_title`), body: t(`${duty.kind}_body`) };
  }
}

/** What waits for the customer, the most urgent first; nothing at all on a calm day. */
export function DutyList({ t, locale, duties, base }: Props) {
  if (duties.length === 0) return null;
  return (
    <section aria-label={t("duties")} className="mb-6 space-y-3">
      {duties.map((duty) => {
        const { title, body } = wordsFor({ t, locale }, duty);
        const isBill = duty.kind === "past_due" || duty.kind === "payment_failed";
        return (
          <Notice
            key={duty.kind}
            tone={duty.kind in tones ? "error" : "warn"}
            title={title}
            actions={
              <ButtonLink
                kind="secondary"
                href={
                  isBill ? `${base}/bills/${encodeURIComponent(duty.number)}` : `${base}${paths[duty.kind]}`
                }
                prefetch={false}
              >
                {isBill
                  ? t(`${duty.kind}_action`, { amount: formatCents(duty.total_cents, locale) })
                  : t(`${duty.kind}_action`)}
              </ButtonLink>
            }
          >
            <p>{body}</p>
          </Notice>
        );
      })}
    </section>
  );
}
