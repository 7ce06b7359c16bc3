import { contractAverages } from "#lib/domain/contract-price.ts";
import { formatCentFigure, formatKwh } from "#lib/domain/money.ts";
import { labelKwh } from "#lib/domain/rate.ts";
import type { LocationPlan } from "#lib/light/location-schemas.ts";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  plan: LocationPlan;
  /** What they are, for where no figure of the home's own stands beside them. */
  note?: string;
}

/** The three averages that every Electricity Facts Label states, for comparing with other companies. */
export function PlanAverages({ words: { t, locale }, plan, note }: Props) {
  const averages = contractAverages(plan);
  if (averages.every((average) => average === null)) return null;
  return (
    <div className="rounded-lg bg-sunken px-4 py-3">
      <p className="text-[0.9375rem] text-soft leading-snug">{t("averages")}</p>
      <dl className="mt-1.5 grid grid-cols-3 gap-3">
        {labelKwh.map((kwh, index) => {
          const average = averages[index];
          return (
            <div key={kwh} className="flex flex-col-reverse">
              <dt className="text-soft text-sm">{formatKwh(kwh, locale)}</dt>
              <dd className="figures font-semibold text-xl">
                {average ? formatCentFigure(average, locale) : t("unknown")}
              </dd>
            </div>
          );
        })}
      </dl>
      {note && <p className="mt-2 text-soft text-sm leading-snug">{note}</p>}
    </div>
  );
}
