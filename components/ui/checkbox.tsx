import { type ComponentProps, type ReactNode, useId } from "react";
import { FieldError } from "./field.tsx";

interface Props extends Omit<ComponentProps<"input">, "type" | "children"> {
  label: ReactNode;
  /** More words under the label; links may stand here, since a click on them does not tick the box. */
  details?: ReactNode;
  error?: ReactNode;
}

export function Checkbox({ label, details, error, id, className = "", ...rest }: Props) {
  const ownId = useId();
  const inputId = id ?? ownId;
  const described = [details && `${inputId}-details`, error && `${inputId}-error`].filter(Boolean).join(" ");
  return (
    <div className={className}>
      <div className="flex gap-3">
        <input
          {...rest}
          id={inputId}
          type="checkbox"
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
          className="tick my-2.5 rounded-sm"
        />
        <div className="min-w-0 py-2.5">
          <label htmlFor={inputId} className="-my-2.5 block py-2.5 leading-snug">
            {label}
          </label>
          {details && (
            <div id={`${inputId}-details`} className="mt-1 text-[0.9375rem] text-soft leading-snug">
              {details}
            </div>
          )}
        </div>
      </div>
      <div className="pl-9">
        <FieldError id={`${inputId}-error`}>{error}</FieldError>
      </div>
    </div>
  );
}
