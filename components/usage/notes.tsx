import { formatRate } from "#lib/domain/money.ts";
import { formatDay } from "#lib/domain/service-day.ts";
import { perKwhCents, type UsagePrice } from "#lib/domain/usage-dollars.ts";
import type { UsageHorizon } from "#lib/domain/usage-state.ts";
import type { Words } from "./words.ts";

/** How current the data are. */
function asOfWords({ t, locale }: Pick<Words, "t" | "locale">, horizon: UsageHorizon): string {
  const { lastDay, serviceEnd, today } = horizon;
  if (!lastDay) return t("as_of_none");
  const day = formatDay(lastDay, locale, "long");
  return serviceEnd && serviceEnd < today
    ? t("as_of_ended", { day, end: formatDay(serviceEnd, locale, "medium") })
    : t("as_of", { day });
}

interface Props {
  words: Words;
  horizon: UsageHorizon;
  /** The first day shown. */
  from: string;
  /** Set when dollars were asked for; its price is null when the plan states none. */
  dollars?: { price: UsagePrice | null; hasExport: boolean } | null;
  hours?: readonly string[];
}

/** What to know about the figures. */
export function UsageNotes({ words, horizon, from, dollars, hours = [] }: Props) {
  const { t, locale } = words;
  const { serviceStart, hasHistory } = horizon;
  const price = dollars?.price;
  const rate = price?.export_rate_cents_per_kwh;
  const exported = rate ? t("dollars_export", { rate: formatRate(rate, locale, 2) }) : t("dollars_no_export");
  const notes = [
    ...hours,
    dollars && !price && t("dollars_unknown"),
    price && t("dollars_note", { rate: formatRate(perKwhCents(price), locale, 2) }),
    price?.isTimeOfUse && t("dollars_shares"),
    price && dollars?.hasExport && exported,
    serviceStart &&
      serviceStart > from &&
      (hasHistory
        ? t("before_service", { day: formatDay(serviceStart, locale, "medium") })
        : t("history_awaited")),
    t("estimated"),
  ].filter((note) => typeof note === "string");
  return (
    <div className="mt-8 max-w-[68ch] space-y-2 border-line border-t pt-4 text-[0.9375rem] text-soft">
      <p className="font-medium text-ink">{asOfWords(words, horizon)}</p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}
