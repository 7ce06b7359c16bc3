"use client";

import { Eye, EyeOff } from "lucide-react";
import { type FormEvent, type RefObject, useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { formatSsn, ssnDigits } from "#lib/domain/ssn.ts";

interface Props {
  /** The number lives in this input and nowhere else: no state, no attribute, no name to be remembered by. */
  input: RefObject<HTMLInputElement | null>;
  error: string | undefined;
  /** The number is being mended. */
  onMend: () => void;
}

/** Puts the dashes in and leaves the caret behind the digit where it was. */
function writeDashes({ currentTarget: input }: FormEvent<HTMLInputElement>) {
  const before = ssnDigits(input.value.slice(0, input.selectionStart ?? 0)).length;
  const digits = ssnDigits(input.value);
  const shown = formatSsn(digits);
  if (shown === input.value) return;
  const caret = formatSsn(digits.slice(0, before)).length;
  input.value = shown;
  input.setSelectionRange(caret, caret);
}

/** Nine digits, hidden until asked for, and gone when the page is left. */
export function CreditSsnField({ input, error, onMend }: Props) {
  const t = useTranslations("credit");
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;

  useEffect(() => {
    const box = input.current;
    const clear = () => {
      if (box) box.value = "";
    };
    window.addEventListener("pagehide", clear);
    return () => {
      window.removeEventListener("pagehide", clear);
      clear();
    };
  }, [input]);

  return (
    <Field label={t("ssn")} hint={t("ssn_hint")} error={error} className="max-w-form">
      {(wiring) => (
        <span className="flex max-w-88 gap-2">
          {/* Dots by style, not by type: a password box makes browsers offer to keep the number. */}
          <TextInput
            {...wiring}
            ref={input}
            isMono
            inputMode="numeric"
            autoComplete="off"
            autoCorrect="off"
            autoCapitalize="off"
            spellCheck={false}
            data-1p-ignore
            data-lpignore="true"
            onInput={(event) => {
              writeDashes(event);
              onMend();
            }}
            className={`min-w-0 text-lg ${isShown ? "" : "[-webkit-text-security:disc]"}`}
          />
          <button
            type="button"
            aria-pressed={isShown}
            aria-label={t("show")}
            title={t(isShown ? "hide" : "show")}
            onClick={() => setShown(!isShown)}
            className="grid size-12 flex-none place-items-center rounded-md border border-field-line bg-raised hover:border-ink hover:bg-sunken"
          >
            <Icon aria-hidden="true" className="size-5" />
          </button>
        </span>
      )}
    </Field>
  );
}
