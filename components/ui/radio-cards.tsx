import { type ComponentProps, type ReactNode, useId } from "react";
import { FieldError } from "./field.tsx";

interface Choice {
  value: string;
  label: ReactNode;
  details?: ReactNode;
  /** Stands at the right: a price, a length. */
  aside?: ReactNode;
}

interface Props extends Omit<ComponentProps<"input">, "type" | "children" | "value" | "defaultValue"> {
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  choices: readonly Choice[];
  defaultValue?: string | undefined;
  /** How many stand beside each other where there is room. */
  columns?: 1 | 2 | 3;
}

const grids = { 1: "", 2: "sm:grid-cols-2", 3: "sm:grid-cols-3" };

/** One choice of a few, each a whole card to tap. The rest of the props (`{...register("kind")}`) go to every radio. */
export function RadioCards(props: Props) {
  const { legend, hint, error, choices, defaultValue, columns = 1, className = "", ...input } = props;
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset aria-describedby={described || undefined} className={`min-w-0 ${className}`}>
      <legend className="mb-1.5 font-semibold leading-snug">{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="mb-2 text-[0.9375rem] text-soft leading-snug">
          {hint}
        </p>
      )}
      <div className={`mt-2 grid gap-3 ${grids[columns]}`}>
        {choices.map(({ value, label, details, aside }) => (
          <label
            key={value}
            className="flex min-h-14 items-start gap-3 rounded-lg border border-field-line bg-raised px-4 py-3.5 hover:border-ink has-checked:border-ink has-checked:bg-sunken has-checked:ring-1 has-checked:ring-ink has-focus-visible:outline-3 has-focus-visible:outline-focus has-focus-visible:outline-offset-3"
          >
            <input
              {...input}
              type="radio"
              value={value}
              defaultChecked={defaultValue === undefined ? undefined : value === defaultValue}
              aria-invalid={error ? true : undefined}
              className="tick rounded-full focus-visible:outline-none"
            />
            <span className="min-w-0 flex-1">
              <span className="block font-semibold leading-6">{label}</span>
              {details && (
                <span className="mt-0.5 block text-[0.9375rem] text-soft leading-snug">{details}</span>
              )}
            </span>
            {aside && <span className="figures font-semibold leading-6">{aside}</span>}
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </fieldset>
  );
}
