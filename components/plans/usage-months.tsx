"use client";

import { type FormEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { Field, FieldError } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { isWithin, isYearOfUse, monthlyKwhRange, readKwh } from "#lib/domain/home-usage.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { formatKwh } from "#lib/domain/money.ts";
import { monthName } from "#lib/domain/month-name.ts";
import type { useUsage } from "./use-usage.ts";

interface Props {
  locale: Locale;
  start: readonly number[];
  /** Where these numbers are from. */
  hint: string;
  usage: ReturnType<typeof useUsage>;
}

/** Twelve numbers from bills, filled with what the estimates use now, so that some known months are enough. */
export function UsageMonths({ locale, start, hint, usage }: Props) {
  const t = useTranslations("home_usage");
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<readonly string[]>(start.map(String));
  const [isChecked, setChecked] = useState(false);

  const { min, max } = monthlyKwhRange;
  const read = typed.map(readKwh);
  const errorOf = (kwh: number | null | undefined) => {
    if (kwh === null || kwh === undefined) return t("error_number");
    const range = { min: String(min), max: formatKwh(max, locale).replace(/\s?kWh/, "") };
    return isWithin(monthlyKwhRange, kwh) ? null : t("month_range", range);
  };
  const months = read.filter((kwh) => kwh !== null);
  const hasWrong = read.some((kwh) => errorOf(kwh) !== null);
  const isEmpty = !hasWrong && !isYearOfUse(months);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!hasWrong && !isEmpty) return void usage.save({ source: "months", months });
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>(hasWrong ? "[aria-invalid=true]" : "input")?.focus(),
    );
  };

  return (
    <form ref={form} onSubmit={submit} noValidate className="mt-5">
      <fieldset aria-describedby="months-hint" className="min-w-0">
        <legend className="font-semibold">{t("months_legend")}</legend>
        <p id="months-hint" className="mt-1 mb-3 text-[0.9375rem] text-soft leading-snug">
          {hint}
        </p>
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 md:grid-cols-4">
          {typed.map((text, month) => (
            <Field
              key={monthName(month, "en")}
              label={<span className="inline-block first-letter:uppercase">{monthName(month, locale)}</span>}
              error={isChecked && errorOf(read[month])}
            >
              {(wiring) => (
                <TextInput
                  {...wiring}
                  inputMode="numeric"
                  autoComplete="off"
                  suffix={t("unit")}
                  value={text}
                  onChange={(event) => setTyped(typed.with(month, event.target.value))}
                />
              )}
            </Field>
          ))}
        </div>
        <FieldError id="months-error">{isChecked && isEmpty && t("no_use")}</FieldError>
      </fieldset>
      <Button type="submit" kind="secondary" isPending={usage.isPending} className="mt-4">
        {t("update")}
      </Button>
    </form>
  );
}
