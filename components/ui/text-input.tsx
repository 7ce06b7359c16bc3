import type { ComponentProps, ReactNode } from "react";

export const inputLook =
  "block min-h-12 w-full rounded-md border border-field-line bg-raised px-3.5 py-2.5 text-ink placeholder:text-soft hover:border-ink aria-invalid:border-2 aria-invalid:border-error disabled:cursor-not-allowed disabled:bg-sunken disabled:text-soft";

interface Props extends ComponentProps<"input"> {
  /** A unit within the box, after what is typed ("kWh"). */
  suffix?: ReactNode;
  /** For identifiers and codes, where every character counts. */
  isMono?: boolean;
}

export function TextInput({ suffix, isMono = false, className = "", type = "text", ...rest }: Props) {
  const input = (
    <input
      {...rest}
      type={type}
      className={`${inputLook} read-only:bg-sunken ${isMono ? "font-mono tracking-wide" : ""} ${suffix ? "pr-16" : ""} ${className}`}
    />
  );
  if (!suffix) return input;
  return (
    <span className="relative block">
      {input}
      <span className="pointer-events-none absolute inset-y-0 right-3.5 flex items-center text-soft">
        {suffix}
      </span>
    </span>
  );
}
