import type { ComponentProps } from "react";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { usStates } from "#lib/domain/us-state.ts";

interface Props extends ComponentProps<"select"> {
  label: string;
  placeholder: string;
  error: string | undefined;
}

/** One of the states, or none. */
export function StateSelect({ label, placeholder, error, ...rest }: Props) {
  return (
    <Field label={label} error={error}>
      {(wiring) => (
        <Select {...wiring} {...rest}>
          <option value="">{placeholder}</option>
          {usStates.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
