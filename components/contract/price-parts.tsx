import type { LocationPlan } from "#lib/light/location-schemas.ts";
import { PriceAverages } from "./price-averages.tsx";
import { hasPrices, type PriceRow, priceRows } from "./price-rows.ts";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  plan: LocationPlan;
  /** The name of the wires company, where it is known. */
  utility: string | null;
}

/** Every part of the price in force, by who asks for it. */
export function PriceParts({ words, plan, utility }: Props) {
  const { t } = words;
  if (!hasPrices(plan)) return <p className="text-soft">{t("price_missing")}</p>;
  const { ours, theirs, back } = priceRows(words, plan);
  return (
    <>
      <PriceAverages words={words} plan={plan} />
      <div className="mt-6 space-y-6">
        <PriceGroup title={t("ours")} rows={ours} />
        <PriceGroup
          title={utility ? t("theirs", { utility }) : t("theirs_unknown")}
          note={t("theirs_note")}
          rows={theirs}
        />
        {back.length > 0 && <PriceGroup title={t("back")} rows={back} />}
      </div>
    </>
  );
}

function PriceGroup({ title, note, rows }: { title: string; note?: string; rows: readonly PriceRow[] }) {
  return (
    <div>
      <h3 className="text-lg">{title}</h3>
      {note && <p className="mt-0.5 text-[0.9375rem] text-soft">{note}</p>}
      <dl className="mt-2 divide-y divide-line border-line border-y">
        {rows.map(({ term, amount, when }) => (
          <div
            key={`${term} ${when}`}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 py-2.5 leading-snug"
          >
            <dt>
              {term}
              {when && <span className="block text-[0.9375rem] text-soft">{when}</span>}
            </dt>
            <dd className="figures text-right font-semibold">{amount}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
