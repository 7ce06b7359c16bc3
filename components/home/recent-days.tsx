import { Card } from "#components/ui/card.tsx";
import { PageLink } from "#components/ui/page-link.tsx";
import type { Locale } from "#lib/domain/locale.ts";
import { formatKwh } from "#lib/domain/money.ts";
import { addDays, formatDay, type ServiceDay } from "#lib/domain/service-day.ts";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"home">;
  locale: Locale;
  days: readonly { date: ServiceDay; consumption: string; generation: string }[];
  base: string;
  /** The last day of service when it has passed: no data come after it. */
  ended: ServiceDay | null;
}

const shownDays = 14;

/** The last two weeks with data as bars; a day without data is a gap that says so. */
export function RecentDays({ t, locale, days, base, ended }: Props) {
  const last = days.reduce<ServiceDay>((latest, { date }) => (date > latest ? date : latest), "");
  const byDate = new Map(days.map(({ date, consumption }) => [date, Number(consumption)]));
  const dates = last
    ? Array.from({ length: shownDays }, (_, index) => addDays(last, index - shownDays + 1))
    : [];
  const known = dates.filter((date) => byDate.has(date));
  const total = known.reduce((sum, date) => sum + (byDate.get(date) ?? 0), 0);
  const [first = ""] = known;
  const most = known.reduce(
    (top, date) => ((byDate.get(date) ?? 0) > (byDate.get(top) ?? 0) ? date : top),
    first,
  );
  const exported = days
    .filter(({ date }) => date >= (dates[0] ?? last))
    .reduce((sum, day) => sum + Number(day.generation), 0);
  const height = (date: ServiceDay) => (100 * (byDate.get(date) ?? 0)) / Math.max(1, byDate.get(most) ?? 1);
  const endWords = ended && t("glance_ended", { day: formatDay(ended, locale, "short") });
  const kwh = (value: number, decimals = 0) => formatKwh(String(value), locale, decimals);
  return (
    <Card as="section" aria-labelledby="glance-title">
      <h2 id="glance-title" className="text-soft text-xl">
        {t("glance", { days: shownDays })}
      </h2>
      {known.length === 0 ? (
        <p className="mt-2">{endWords ?? t("glance_none")}</p>
      ) : (
        <>
          <p className="mt-2">
            {t("glance_lead", {
              kwh: kwh(total),
              days: known.length,
              average: kwh(total / known.length, 1),
              day: formatDay(most, locale, "short"),
              most: kwh(byDate.get(most) ?? 0, 1),
            })}
          </p>
          {exported >= 0.5 && <p className="mt-1">{t("glance_export", { kwh: kwh(exported) })}</p>}
          <ol className="mt-4 flex h-28 items-end gap-[3px] border-line border-b sm:gap-1.5">
            {dates.map((date) => {
              const day = formatDay(date, locale, "short");
              const value = byDate.get(date);
              const words =
                value === undefined
                  ? t("glance_missing", { day })
                  : t("glance_bar", { day, kwh: kwh(value, 1) });
              return (
                <li key={date} title={words} className="relative flex h-full flex-1 items-end">
                  <span
                    className={
                      value === undefined
                        ? "h-full w-full rounded-t-sm border border-field-line border-b-0 border-dashed"
                        : `w-full rounded-t-sm border border-accent-line border-b-0 bg-accent ${date === most ? "ring-2 ring-ink" : ""}`
                    }
                    style={value === undefined ? undefined : { height: `${Math.max(2, height(date))}%` }}
                  />
                  <span className="sr-only">{words}</span>
                </li>
              );
            })}
          </ol>
          <p aria-hidden="true" className="mt-1 flex justify-between text-[0.8125rem] text-soft">
            <span>{formatDay(dates[0] ?? last, locale, "short")}</span>
            <span>{formatDay(last, locale, "short")}</span>
          </p>
          <p className="mt-2 text-[0.9375rem] text-soft">
            {endWords ?? t("glance_as_of", { day: formatDay(last, locale, "short") })}
          </p>
          <p className="mt-2">
            <PageLink href={`${base}/usage`} className="link inline-flex min-h-11 items-center font-semibold">
              {t("glance_more")}
            </PageLink>
          </p>
        </>
      )}
    </Card>
  );
}
