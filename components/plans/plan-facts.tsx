import type { Plan } from "#lib/light/schemas.ts";
import { priceRows } from "./price-rows.ts";
import { PriceValues } from "./price-values.tsx";
import type { Words } from "./words.ts";

/** Every part of the price, and what binds. */
export function PlanFacts({ words, plan }: { words: Words; plan: Plan }) {
  return (
    <dl className="mt-3 divide-y divide-line">
      {priceRows(words, plan).map(
        ({ code, term, values, note }) =>
          values.length > 0 && (
            <div key={code} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 py-2 leading-snug">
              <dt className="text-soft">{term}</dt>
              <dd className="text-right font-medium">
                <PriceValues values={values} />
              </dd>
              {note && <dd className="col-span-2 mt-0.5 text-soft text-sm">{note}</dd>}
            </div>
          ),
      )}
    </dl>
  );
}
