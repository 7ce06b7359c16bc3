import type { ReactNode } from "react";

/** A list of terms and their values, side by side where there is room. */
export function Facts({ children, className = "" }: { children: ReactNode; className?: string }) {
  return <dl className={`divide-y divide-line border-line border-y ${className}`}>{children}</dl>;
}

interface FactProps {
  term: ReactNode;
  children: ReactNode;
  /** For ESI IDs and other identifiers. */
  isMono?: boolean;
  /** A way to change it. */
  action?: ReactNode;
}

export function Fact({ term, children, isMono = false, action }: FactProps) {
  return (
    <div className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 gap-y-0.5 py-3 sm:grid-cols-[minmax(8rem,14rem)_1fr_auto]">
      <dt className="col-start-1 text-soft">{term}</dt>
      <dd
        className={`col-start-1 min-w-0 sm:col-start-2 sm:row-start-1 ${isMono ? "break-all font-mono text-[0.9375rem]" : "font-medium"}`}
      >
        {children}
      </dd>
      {action && (
        <dd className="col-start-2 row-span-2 row-start-1 sm:col-start-3 sm:row-span-1">{action}</dd>
      )}
    </div>
  );
}
