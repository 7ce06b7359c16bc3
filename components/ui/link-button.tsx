import type { ComponentProps } from "react";

/** A button that looks like a link, for small deeds within text ("Send a new code"). */
export function LinkButton({ className = "", type = "button", ...rest }: ComponentProps<"button">) {
  return (
    <button
      {...rest}
      type={type}
      className={`link inline-flex min-h-11 items-center text-left disabled:opacity-55 ${className}`}
    />
  );
}
