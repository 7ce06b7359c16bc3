import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { inputLook } from "./text-input.tsx";

/** The system's own list: it works on every phone and with every keyboard. */
export function Select({ className = "", ...rest }: ComponentProps<"select">) {
  return (
    <span className={`relative block ${className}`}>
      <select {...rest} className={`${inputLook} cursor-pointer appearance-none pr-11`} />
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 right-3.5 my-auto size-5 text-soft"
      />
    </span>
  );
}
