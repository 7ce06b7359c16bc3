import type { ReactNode } from "react";

/** Terms with their values below them, for a narrow column. */
export function Stack({ children }: { children: ReactNode }) {
  return <dl className="divide-y divide-line border-line border-y">{children}</dl>;
}

interface Props {
  term: ReactNode;
  children: ReactNode;
  /** Small words below the value. */
  note?: ReactNode;
  className?: string;
}

export function StackItem({ term, children, note, className = "" }: Props) {
  return (
    <div className="py-3">
      <dt className="text-[0.9375rem] text-soft">{term}</dt>
      <dd className={`font-medium ${className}`}>{children}</dd>
      {note && <dd className="mt-0.5 text-[0.9375rem] text-soft leading-snug">{note}</dd>}
    </div>
  );
}
