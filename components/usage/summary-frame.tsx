import type { ReactNode } from "react";
import { Figure } from "#components/ui/figure.tsx";
import type { Use } from "#lib/domain/usage-sum.ts";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  total: Use;
  /** How it compares. */
  sentence: ReactNode;
  /** More `Detail`s. */
  children: ReactNode;
}

const decimalsOf = (kwh: string): number => (Number(kwh) < 100 ? 1 : 0);

/** The answer before the picture: how much, how that compares, and a few figures more. */
export function SummaryFrame({ words: { t, measure }, total, sentence, children }: Props) {
  const { consumption, generation, vehicle_charging } = total;
  const sent = Number(generation) > 0 && measure.exportText(generation, decimalsOf(generation));
  return (
    <section aria-label={t("summary")} className="grid items-start gap-x-12 gap-y-5 lg:grid-cols-[22rem_1fr]">
      <div>
        <Figure
          label={t(measure.isInDollars ? "total_dollars" : "legend_import")}
          value={measure.text(consumption, decimalsOf(consumption))}
          unit={measure.isInDollars && sent && t("before_solar_credit")}
          className="[&>.figures]:text-[min(2.5rem,14vw)] sm:[&>.figures]:text-5xl"
        />
        {sentence}
      </div>
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))] gap-x-6 gap-y-4 sm:flex sm:flex-wrap sm:gap-x-9 lg:h-full lg:content-center lg:border-line lg:border-l lg:pl-10">
        {Number(vehicle_charging) > 0 && (
          <Detail term={t("legend_car")}>
            {measure.text(vehicle_charging, decimalsOf(vehicle_charging))}
          </Detail>
        )}
        {sent && <Detail term={t("legend_export")}>{sent}</Detail>}
        {children}
      </dl>
    </section>
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
