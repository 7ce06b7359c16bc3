"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import { type HomeSize, homeSizes } from "#lib/domain/home-usage.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { formatKwh } from "#lib/domain/money.ts";
import { UsageMonths } from "./usage-months.tsx";
import { UsageNumber } from "./usage-number.tsx";
import { UsageTile } from "./usage-tile.tsx";
import { useUsage } from "./use-usage.ts";

interface Props {
  locale: Locale;
  /** How the customer told us before; null when they have not yet. */
  source: "preset" | "number" | "months" | "bill" | "meter" | null;
  preset: string | null;
  /** What the estimates are made from, January first. */
  months: readonly number[];
}

const sizes = Object.keys(homeSizes).filter((size): size is HomeSize => size in homeSizes);

/** The customer's own use, which drives every estimate: a home's size, an average, or twelve months. */
export function UsageForm({ locale, source, preset, months }: Props) {
  const t = useTranslations("home_usage");
  const usage = useUsage();
  const compared = source === "bill" || source === "meter" ? source : null;
  const own = compared || source === "months" ? "months" : source === "number" ? source : null;
  const [choice, setChoice] = useState<string>(own ?? preset ?? "house");
  const yearKwh = months.reduce((sum, kwh) => sum + kwh, 0);

  const pick = (value: string) => {
    setChoice(value);
    const size = sizes.find((each) => each === value);
    if (size) void usage.save({ source: "preset", preset: size });
  };
  const tile = (value: string, label: string, details: string) => (
    <UsageTile
      value={value}
      label={label}
      details={details}
      isPicked={choice === value}
      onPick={() => pick(value)}
    />
  );

  return (
    <section className="needs-script relative mb-8 sm:mb-10 rounded-xl bg-sunken p-4 sm:p-6">
      <fieldset aria-describedby="usage-hint" className="min-w-0">
        <legend className="font-display font-semibold text-xl leading-tight">{t("title")}</legend>
        {usage.isPending && (
          <span role="status" className="absolute top-4 right-4 text-soft sm:top-6 sm:right-6">
            <Spinner />
            <span className="sr-only">{t("updating")}</span>
          </span>
        )}
        <p id="usage-hint" className="mt-1 mb-3 text-[0.9375rem] text-soft leading-snug">
          {t("hint")}
        </p>
        <div className="grid grid-cols-2 gap-2 sm:grid-cols-3 sm:gap-2.5">
          {sizes.map((size) => (
            <span key={size} className="contents">
              {tile(size, t(size), t("about", { kwh: formatKwh(homeSizes[size], locale) }))}
            </span>
          ))}
          {tile("number", t("number"), t("number_details"))}
          {tile("months", t("months"), t(compared ? `from_${compared}` : "months_details"))}
        </div>
      </fieldset>
      {choice === "number" && (
        <UsageNumber locale={locale} start={source ? Math.round(yearKwh / 12) : null} usage={usage} />
      )}
      {choice === "months" && (
        <UsageMonths
          locale={locale}
          start={months}
          hint={t(compared ? `months_hint_${compared}` : "months_hint")}
          usage={usage}
        />
      )}
      <div className={usage.problem ? "mt-4" : ""}>
        <ProblemNotice problem={usage.problem} onRetry={usage.retry} />
      </div>
      <p className={`mt-3 text-[0.9375rem] text-soft leading-snug ${usage.isPending ? "opacity-60" : ""}`}>
        <span role="status">
          {t(compared ? `updated_${compared}` : source ? "updated" : "assumed", {
            month: formatKwh(Math.round(yearKwh / 12), locale),
            year: formatKwh(yearKwh, locale),
          })}
        </span>
      </p>
    </section>
  );
}
