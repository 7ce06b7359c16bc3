import { type ReactNode, useId } from "react";

/** What the control inside a field spreads so that label, hint and error belong to it. */
export interface FieldWiring {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

interface Props {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Given when something else points at the control, such as an error summary. */
  id?: string;
  className?: string;
  children: (wiring: FieldWiring) => ReactNode;
}

/** `<Field label={…} error={…}>{(wiring) => <TextInput {...wiring} {...register("zip")} />}</Field>` */
export function Field({ label, hint, error, id, className = "", children }: Props) {
  const ownId = useId();
  const inputId = id ?? ownId;
  const described = [hint && `${inputId}-hint`, error && `${inputId}-error`].filter(Boolean).join(" ");
  return (
    <div className={className}>
      <label htmlFor={inputId} className="mb-1.5 block font-semibold leading-snug">
        {label}
      </label>
      {hint && (
        <p id={`${inputId}-hint`} className="mb-2 text-[0.9375rem] text-soft leading-snug">
          {hint}
        </p>
      )}
      {children({
        id: inputId,
        "aria-describedby": described || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      <FieldError id={`${inputId}-error`}>{error}</FieldError>
    </div>
  );
}

/** Stands ready empty, so that a screen reader hears the words when they come. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} role="alert" className="font-medium text-[0.9375rem] text-error leading-snug not-empty:mt-2">
      {children}
    </p>
  );
}
