import { TriangleAlert } from "lucide-react";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { formatCents } from "#lib/domain/money.ts";
import type { TwelveMonths } from "#lib/domain/twelve-months.ts";
import { nearText } from "./near-text.ts";
import { type LineNames, SideLines } from "./side-lines.tsx";
import { kwhText, monthText, type Words } from "./words.ts";

interface Props {
  words: Words;
  year: TwelveMonths;
  names: LineNames;
}

/** Each month to come, opened into the lines of its bill; those close to a threshold are marked. */
export function YearMonths({ words, year, names }: Props) {
  const { t, locale } = words;
  return (
    <section aria-labelledby="months" className="pt-3">
      <h3 id="months" className="text-xl">
        {t("months_title")}
      </h3>
      <div className="mt-2 divide-y divide-line border-line border-y">
        {year.months.map((month) => {
          const name = monthText(words, month);
          return (
            <Disclosure
              key={`${month.year}-${month.month}`}
              summary={
                <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3">
                  {name}
                  <span className="font-normal text-[0.9375rem] text-soft">{kwhText(month.kwh, locale)}</span>
                  {month.near.length > 0 && (
                    <span className="inline-flex items-center gap-1 self-center font-medium text-sm text-warn">
                      <TriangleAlert aria-hidden="true" className="size-4 flex-none" />
                      {t("legend_near")}
                    </span>
                  )}
                  <span className="figures ml-auto text-ink">
                    {formatCents(month.bill.total_cents, locale)}
                  </span>
                </span>
              }
            >
              <div className="max-w-form">
                {month.near.map((near) => (
                  <p key={near.threshold_kwh} className="mb-2 text-[0.9375rem] leading-snug">
                    {nearText(words, near)}
                  </p>
                ))}
                <SideLines words={words} side={month.bill} names={names} caption={name} isCaptionHidden />
              </div>
            </Disclosure>
          );
        })}
      </div>
    </section>
  );
}
