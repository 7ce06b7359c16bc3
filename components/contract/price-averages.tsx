import { contractAverages } from "#lib/domain/contract-price.ts";
import { formatCentFigure, formatKwh } from "#lib/domain/money.ts";
import { labelKwh } from "#lib/domain/rate.ts";
import type { LocationPlan } from "#lib/light/location-schemas.ts";
import type { Words } from "./words.ts";

/** The three averages of the label, for comparing with other companies. */
export function PriceAverages({ words: { t, locale }, plan }: { words: Words; plan: LocationPlan }) {
  const averages = contractAverages(plan);
  if (averages.every((average) => average === null)) return null;
  return (
    <div className="rounded-lg bg-sunken px-3 py-3.5 sm:px-4">
      <p className="text-[0.9375rem] text-soft leading-snug">{t("averages")}</p>
      <dl className="mt-2 flex flex-wrap justify-between gap-x-2 gap-y-2 sm:grid sm:grid-cols-3">
        {labelKwh.map((kwh, index) => {
          const average = averages[index];
          return (
            <div key={kwh} className="flex flex-col-reverse">
              <dt className="whitespace-nowrap text-soft text-sm">{formatKwh(kwh, locale)}</dt>
              <dd className="figures whitespace-nowrap font-bold text-xl sm:text-2xl">
                {average ? formatCentFigure(average, locale) : "–"}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="mt-2 text-soft text-sm leading-snug">{t("averages_note")}</p>
    </div>
  );
}
