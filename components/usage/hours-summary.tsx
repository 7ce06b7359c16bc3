import type { ReactNode } from "react";
import { PageLink } from "#components/ui/page-link.tsx";
import { formatKwh } from "#lib/domain/money.ts";
import { busiestHours } from "#lib/domain/usage-busiest.ts";
import { formatHour } from "#lib/domain/usage-calendar.ts";
import type { HeatMap } from "#lib/domain/usage-heat.ts";
import { usageHref } from "#lib/domain/usage-wish.ts";
import { Detail, SummaryFrame } from "./summary-frame.tsx";
import { slotWords, type Words } from "./words.ts";

/** The answer around a picture of hours: how much, at what time of day, and the highest hour. */
export function HoursSummary({ words, map, children }: { words: Words; map: HeatMap; children: ReactNode }) {
  const { t, locale, base } = words;
  const { total, highest } = map;
  const busiest = busiestHours(map);
  const clock = (hour: number) => (hour === 0 ? t("midnight") : formatHour({ hour, zone: null }, locale));
  return (
    <SummaryFrame
      words={words}
      total={total}
      sentence={
        busiest && (
          <p className="mt-3 text-lg leading-snug">
            {t("busiest", { from: clock(busiest.from), to: clock(busiest.to) })}
          </p>
        )
      }
      details={
        highest && (
          <Detail term={t("highest_hour")}>
            <PageLink href={usageHref(base, highest.day)} className="link">
              {slotWords(locale, highest.day)}
            </PageLink>
            <span className="block">
              {formatHour(highest.hour, locale)} · {formatKwh(highest.kwh, locale, 2)}
            </span>
          </Detail>
        )
      }
    >
      {children}
    </SummaryFrame>
  );
}
