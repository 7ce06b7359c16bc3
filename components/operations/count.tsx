import type { ReactNode } from "react";

interface Props {
  term: string;
  hint?: string;
  isWide?: boolean;
  children: ReactNode;
}

/** A figure and what it counts. */
export function Count({ term, hint, isWide = false, children }: Props) {
  return (
    <div className={`flex flex-col gap-1 ${isWide ? "col-span-2" : ""}`}>
      <dt className="text-[0.9375rem] text-soft leading-snug">{term}</dt>
      <dd className="wrap-anywhere font-semibold text-xl leading-snug">
        {children}
        {hint && <span className="block font-normal text-[0.9375rem] text-soft">{hint}</span>}
      </dd>
    </div>
  );
}
