import { formatDay, type ServiceDay } from "#lib/domain/service-day.ts";
import type { PaymentMethod } from "#lib/light/schemas.ts";
import { autopayWords, type Words } from "./words.ts";

interface Props {
  words: Words;
  /** The next reading as the utility plans it. */
  reading: ServiceDay | null;
  /** Days that are over and of which the bill is still to come. */
  making: { start: ServiceDay; end: ServiceDay } | null;
  today: ServiceDay;
  /** null: none on file; undefined: not known. */
  card: PaymentMethod | null | undefined;
}

/** What follows when nothing is wrong: the next bill, and what pays it. */
export function NextBill({ words: { t, locale }, reading, making, today, card }: Props) {
  const comes = !making && reading && reading > today ? reading : today;
  const autopay = autopayWords(t, card, comes);
  if (!reading && !making && !autopay) return null;
  return (
    <section aria-labelledby="next-title" className="max-w-form md:pt-6">
      <h2 id="next-title" className="mb-2 text-xl">
        {t("next")}
      </h2>
      {making ? (
        <p className="text-soft">
          {t("next_making", {
            start: formatDay(making.start, locale, "brief"),
            end: formatDay(making.end, locale, "brief"),
          })}
        </p>
      ) : (
        reading && <p className="text-soft">{t("next_bill", { day: formatDay(reading, locale) })}</p>
      )}
      {autopay && <p className="mt-2 text-soft">{autopay}</p>}
    </section>
  );
}
