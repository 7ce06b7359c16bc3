import type { ReactNode } from "react";

interface Props {
  /** Already formatted: "$142.10", "14.2¢". */
  value: ReactNode;
  unit?: ReactNode;
  /** Said before the number, in small letters: "Estimated bill". */
  label?: ReactNode;
  size?: "large" | "medium";
  className?: string;
}

/** A number that a person decides by. */
export function Figure({ value, unit, label, size = "large", className = "" }: Props) {
  return (
    <p className={className}>
      {label && <span className="block text-[0.9375rem] text-soft leading-snug">{label}</span>}
      <span
        className={`figures font-bold leading-none ${size === "large" ? "text-[2.5rem] sm:text-5xl" : "text-2xl"}`}
      >
        {value}
      </span>
      {unit && <span className="ml-1.5 text-soft">{unit}</span>}
    </p>
  );
}
