"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { FieldError } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

const parts = [
  { name: "month", autoComplete: "bday-month", length: 2, at: 1 },
  { name: "day", autoComplete: "bday-day", length: 2, at: 2 },
  { name: "year", autoComplete: "bday-year", length: 4, at: 0 },
] as const;

interface Props {
  /** YYYY-MM-DD, or as much of it as is typed. */
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
}

/** Three small boxes: quicker than a calendar for a day decades ago. */
export function BirthDateField({ value, onChange, error }: Props) {
  const t = useTranslations("account");
  const id = useId();
  const [typed, setTyped] = useState<string[]>(() => value.split("-").map((part) => part.replace(/^0/, "")));

  const type = (at: number, text: string) => {
    const next = [0, 1, 2].map((index) => (index === at ? text.replace(/\D/g, "") : (typed[index] ?? "")));
    setTyped(next);
    const [year = "", month = "", day = ""] = next;
    onChange(
      next.every((part) => part === "") ? "" : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
    );
  };

  return (
    <fieldset aria-describedby={`${id}-hint ${id}-error`}>
      <legend className="mb-1.5 font-semibold leading-snug">{t("date_of_birth")}</legend>
      <p id={`${id}-hint`} className="mb-2 text-[0.9375rem] text-soft leading-snug">
        {t("date_hint")}
      </p>
      <div className="flex gap-3">
        {parts.map(({ name, autoComplete, length, at }) => (
          <label key={name} htmlFor={`${id}-${name}`} className={name === "year" ? "w-28" : "w-20"}>
            <span className="mb-1 block text-[0.9375rem] text-soft">{t(name)}</span>
            <TextInput
              id={`${id}-${name}`}
              // The first box carries the field's name, so that the form can put the focus there.
              name={name === "month" ? "date_of_birth" : undefined}
              value={typed[at] ?? ""}
              onChange={(event) => type(at, event.target.value)}
              inputMode="numeric"
              autoComplete={autoComplete}
              maxLength={length}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${id}-error` : undefined}
            />
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </fieldset>
  );
}
