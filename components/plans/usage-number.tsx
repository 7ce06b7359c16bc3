"use client";

import { type FormEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { averageKwhRange, isWithin, readKwh } from "#lib/domain/home-usage.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { formatKwh } from "#lib/domain/money.ts";
import type { useUsage } from "./use-usage.ts";

interface Props {
  locale: Locale;
  start: number | null;
  usage: ReturnType<typeof useUsage>;
}

/** One number for all months; the server spreads it over a Texas year. */
export function UsageNumber({ locale, start, usage }: Props) {
  const t = useTranslations("home_usage");
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(start === null ? "" : String(start));
  const [error, setError] = useState<string | null>(null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const kwh = readKwh(typed);
    const { min, max } = averageKwhRange;
    const range = { min: min.toLocaleString("en-US"), max: formatKwh(max, locale).replace(/\s?kWh/, "") };
    const wrong =
      kwh === null ? t("error_number") : isWithin(averageKwhRange, kwh) ? null : t("average_range", range);
    setError(wrong);
    if (wrong || kwh === null) input.current?.focus();
    else void usage.save({ source: "number", average_kwh: kwh });
  };

  return (
    <form onSubmit={submit} noValidate className="mt-5 flex flex-wrap items-end gap-3">
      <Field label={t("average")} hint={t("average_hint")} error={error} className="w-full max-w-form">
        {(wiring) => (
          <TextInput
            {...wiring}
            ref={input}
            inputMode="numeric"
            autoComplete="off"
            suffix={t("unit")}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" kind="secondary" isPending={usage.isPending}>
        {t("update")}
      </Button>
    </form>
  );
}
