import type { ReactNode } from "react";

interface Props {
  id: string;
  title: string;
  lead: ReactNode;
  children: ReactNode;
}

/** One part of the page: what it is about at the side, where there is room. */
export function Part({ id, title, lead, children }: Props) {
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-12 gap-y-4 border-line border-t pt-7 lg:grid-cols-[15rem_minmax(0,1fr)]"
    >
      <div>
        <h2 id={id} className="text-2xl">
          {title}
        </h2>
        <p className="wrap-anywhere mt-2 text-soft">{lead}</p>
      </div>
      <div className="min-w-0 space-y-4">{children}</div>
    </section>
  );
}

interface CountProps {
  term: string;
  hint?: string;
  isWide?: boolean;
  children: ReactNode;
}

/** A figure and what it counts. */
export function Count({ term, hint, isWide = false, children }: CountProps) {
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
