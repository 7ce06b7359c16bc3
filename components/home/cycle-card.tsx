import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { BillingCycle } from "#lib/domain/billing-cycle.ts";
import type { CycleEstimate } from "#lib/domain/cycle-estimate.ts";
import { formatPercent } from "#lib/domain/intl-formats.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { formatKwh, formatWholeDollars } from "#lib/domain/money.ts";
import { daysBetween, formatDay, type ServiceDay } from "#lib/domain/service-day.ts";
import type { Translator } from "#messages/english.ts";
import { CycleMethod } from "./cycle-method.tsx";

interface Props {
  t: Translator<"home">;
  locale: Locale;
  cycle: BillingCycle;
  estimate: CycleEstimate;
  /** The first day of the agreed contract that has not begun. */
  nextPrice: ServiceDay | null;
  today: ServiceDay;
}

/** What the running bill may come to, with its range, how far it is, and how the estimate is made. */
export function CycleCard({ t, locale, cycle, estimate, nextPrice, today }: Props) {
  const projection = typeof estimate === "string" ? null : estimate;
  const length = daysBetween(cycle.start, cycle.end) + 1;
  const passed = Math.min(length, Math.max(1, daysBetween(cycle.start, today) + 1));
  const part = passed / length;
  const percent = formatPercent(part, locale);
  const start = formatDay(cycle.start, locale, "brief");
  const end = formatDay(cycle.end, locale, "brief");
  const isRange = projection && projection.cents.low !== projection.cents.high;
  return (
    <Card as="section" aria-labelledby="cycle-title">
      <h2 id="cycle-title" className="text-soft text-xl">
        {t(cycle.isClosing ? (cycle.isFinal ? "cycle_final" : "cycle_closing") : "cycle")}
      </h2>
      {projection ? (
        <>
          <p className="figures mt-2 font-bold text-[2.5rem] leading-none sm:text-5xl">
            {t("cycle_about", { amount: formatWholeDollars(projection.cents.expected, locale) })}
          </p>
          <p className="mt-2">
            {isRange
              ? t("cycle_range", {
                  low: formatWholeDollars(projection.cents.low, locale),
                  high: formatWholeDollars(projection.cents.high, locale),
                })
              : t("cycle_exact")}
          </p>
        </>
      ) : (
        <p className="mt-2">{t(estimate === "no_price" ? "cycle_no_price" : "cycle_too_early")}</p>
      )}
      {!cycle.isClosing && (
        <div
          role="img"
          aria-label={t("cycle_progress", { percent })}
          className="mt-4 h-2.5 overflow-hidden rounded-full bg-sunken ring-1 ring-line ring-inset"
        >
          <div className="h-full rounded-full bg-soft" style={{ width: `${100 * part}%` }} />
        </div>
      )}
      <p className="mt-2 text-[0.9375rem] text-soft">
        {cycle.isClosing
          ? t(cycle.isFinal ? "cycle_ended" : "cycle_closed", { start, end })
          : t(cycle.isFinal ? "cycle_last_days" : "cycle_days", { day: passed, days: length, start, end })}
      </p>
      {projection && (
        <>
          {projection.knownDays > 0 && (
            <p className="text-[0.9375rem] text-soft">
              {t("cycle_so_far", { kwh: formatKwh(projection.knownKwh, locale), days: projection.knownDays })}
            </p>
          )}
          {nextPrice && nextPrice <= cycle.end && (
            <p className="text-[0.9375rem] text-soft">
              {t("cycle_next_price", { day: formatDay(nextPrice, locale) })}
            </p>
          )}
          <Disclosure summary={t("cycle_how")} className="mt-2">
            <CycleMethod t={t} locale={locale} projection={projection} />
          </Disclosure>
        </>
      )}
    </Card>
  );
}
