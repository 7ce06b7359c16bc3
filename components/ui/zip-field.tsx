import type { ReactNode } from "react";
import { Field } from "./field.tsx";
import { TextInput } from "./text-input.tsx";

interface Props {
  label: string;
  error: ReactNode;
  value: string;
  onChange: (typed: string) => void;
}

/** A ZIP code as people type it: five digits, or nine with a hyphen. */
export function ZipField({ label, error, value, onChange }: Props) {
  return (
    <Field label={label} error={error}>
      {(wiring) => (
        <TextInput
          {...wiring}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          inputMode="numeric"
          autoComplete="postal-code"
          maxLength={10}
        />
      )}
    </Field>
  );
}
