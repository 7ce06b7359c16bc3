import type { LocationPlan } from "#lib/light/location-schemas.ts";
import { hasPrices, type PriceRow, priceGroups } from "./price-rows.ts";
import { PriceValues } from "./price-values.tsx";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  plan: LocationPlan;
  /** The name of the wires company, where it is known. */
  utility: string | null;
  /** What leaving early costs is said elsewhere. */
  hasEndingElsewhere?: boolean;
}

/** Every part of a price, by who asks for it. */
export function PriceParts({ words, plan, utility, hasEndingElsewhere = false }: Props) {
  const { t } = words;
  if (!hasPrices(plan)) return <p className="text-soft">{t("price_missing")}</p>;
  const { ours, theirs, back, ending } = priceGroups(words, plan);
  const given = back.filter(({ values }) => values.length > 0);
  return (
    <div className="mt-6 space-y-6">
      <PriceGroup title={t("ours")} rows={ours} none={t("none")} />
      <PriceGroup
        title={utility ? t("theirs", { utility }) : t("theirs_unknown")}
        note={t("theirs_note")}
        rows={theirs}
        none={t("none")}
      />
      {given.length > 0 && <PriceGroup title={t("back")} rows={given} none={t("none")} />}
      {!hasEndingElsewhere && <PriceGroup title={t("leaving")} rows={ending} none={t("none")} />}
    </div>
  );
}

interface Group {
  title: string;
  note?: string;
  rows: readonly PriceRow[];
  /** Stands where the plan has no such part. */
  none: string;
}

function PriceGroup({ title, note: hint, rows, none }: Group) {
  return (
    <div>
      <h3 className="text-lg">{title}</h3>
      {hint && <p className="mt-0.5 text-[0.9375rem] text-soft">{hint}</p>}
      <dl className="mt-2 divide-y divide-line border-line border-y">
        {rows.map(({ code, term, values, note }) => (
          <div
            key={code}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 py-2.5 leading-snug"
          >
            <dt>{term}</dt>
            <dd className="figures max-w-60 text-right font-semibold">
              {values.length > 0 ? <PriceValues values={values} /> : none}
            </dd>
            {note && <dd className="col-span-2 mt-0.5 text-[0.9375rem] text-soft">{note}</dd>}
          </div>
        ))}
      </dl>
    </div>
  );
}
