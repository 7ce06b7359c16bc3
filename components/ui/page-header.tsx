import type { ReactNode } from "react";

interface Props {
  title: ReactNode;
  /** One or two sentences: what this page is for and what comes next. */
  lead?: ReactNode;
  children?: ReactNode;
}

/** The one h1 of a page. It can take the focus, for screens that change without a new page. */
export function PageHeader({ title, lead, children }: Props) {
  return (
    <header className="mb-7 sm:mb-9">
      <h1 tabIndex={-1} className="text-[2rem] outline-none sm:text-[2.5rem]">
        {title}
      </h1>
      {lead && <p className="mt-3 max-w-[60ch] text-lg text-soft leading-relaxed">{lead}</p>}
      {children}
    </header>
  );
}
