import { useId } from "react";
import { Figure } from "#components/ui/figure.tsx";
import { formatExactRate, formatWholeDollars } from "#lib/domain/money.ts";
import type { YearCost } from "#lib/domain/renewal-comparison.ts";
import { formatDay, type ServiceDay } from "#lib/domain/service-day.ts";
import type { IdlePlan, RenewalWords } from "./renewal-words.ts";

interface Props {
  words: RenewalWords;
  /** null when its price is not known. */
  idle: IdlePlan | null;
  /** A year at the present price, where it is another than that of doing nothing. */
  present: YearCost | null;
  /** Month to month already: nothing changes by itself. */
  isMonthly: boolean;
  start: ServiceDay;
}

/** What becomes of somebody who chooses nothing, and what it costs. */
export function RenewalIdle({ words, idle, present, isMonthly, start }: Props) {
  const { t, locale } = words;
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="rounded-xl border border-field-line border-dashed bg-sunken p-5 sm:p-6 lg:sticky lg:top-6"
    >
      <h2 id={id} className="text-2xl">
        {t(isMonthly ? "idle_now" : "idle")}
      </h2>
      {idle && (
        <>
          <Figure
            className="mt-3"
            value={formatWholeDollars(idle.year.total_cents, locale)}
            unit={t("a_year")}
          />
          <p className="mt-1 text-[0.9375rem] text-soft">
            {t("a_month", { amount: formatWholeDollars(idle.year.total_cents / 12, locale) })}
          </p>
        </>
      )}
      {present && (
        <p className="mt-3 border-line border-y py-3 font-semibold leading-snug">
          {t("you_pay_now", { amount: formatWholeDollars(present.total_cents, locale) })}
        </p>
      )}
      <p className="mt-3 leading-snug">{idleText(words, idle, isMonthly, start)}</p>
      {idle?.kind === "month_to_month" && (
        <p className="mt-2 text-[0.9375rem] text-soft leading-snug">{t("idle_assumed")}</p>
      )}
    </section>
  );
}

function idleText(
  { t, locale }: RenewalWords,
  idle: IdlePlan | null,
  isMonthly: boolean,
  start: ServiceDay,
): string {
  const day = formatDay(start, locale);
  const cents = idle?.plan.energy_rate_cents_per_kwh;
  if (!idle || !cents) return t("idle_unknown", { day });
  if (idle.kind === "present") return t("idle_present", { day });
  const rate = formatExactRate(cents, locale);
  return isMonthly ? t("idle_monthly_now", { rate }) : t("idle_month_to_month", { day, rate });
}
