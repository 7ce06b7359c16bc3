import type { ReactNode } from "react";
import { Figure } from "#components/ui/figure.tsx";
import type { Use } from "#lib/domain/usage-sum.ts";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  total: Use;
  /** How it compares. */
  sentence: ReactNode;
  /** More `Detail`s, after the picture. */
  details: ReactNode;
  /** The picture. */
  children: ReactNode;
}

const decimalsOf = (kwh: string): number => (Number(kwh) < 100 ? 1 : 0);

/** The answer, the picture of it, and a few figures more: on a phone all but the last in the first screen. */
export function SummaryFrame({ words: { t, measure }, total, sentence, details, children }: Props) {
  const { consumption, generation, vehicle_charging } = total;
  const sent = Number(generation) > 0 && measure.exportText(generation, decimalsOf(generation));
  return (
    <>
      <section aria-label={t("summary")} className="lg:flex lg:items-end lg:gap-10">
        <Figure
          label={t(measure.isInDollars ? "total_dollars" : "legend_import")}
          value={measure.text(consumption, decimalsOf(consumption))}
          unit={measure.isInDollars && sent && t("before_solar_credit")}
          className="[&>.figures]:text-[min(2.5rem,12vw)] sm:[&>.figures]:text-5xl"
        />
        {sentence}
      </section>
      {children}
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))] gap-x-6 gap-y-4 sm:flex sm:flex-wrap sm:gap-x-9">
        {Number(vehicle_charging) > 0 && (
          <Detail term={t("legend_car")}>
            {measure.text(vehicle_charging, decimalsOf(vehicle_charging))}
          </Detail>
        )}
        {sent && <Detail term={t("legend_export")}>{sent}</Detail>}
        {details}
      </dl>
    </>
  );
}

export function Detail({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <div className="min-w-0 sm:max-w-44">
      <dt className="text-[0.9375rem] text-soft leading-snug">{term}</dt>
      <dd className="mt-0.5 font-semibold">{children}</dd>
    </div>
  );
}
