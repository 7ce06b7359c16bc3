import type { ReactNode } from "react";

interface Props {
  id: string;
  title: string;
  lead: ReactNode;
  children: ReactNode;
}

/** One part of a page: what it is about stands at the side where there is room, above it elsewhere. */
export function SideSection({ id, title, lead, children }: Props) {
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-12 gap-y-4 border-line border-t pt-7 lg:grid-cols-[17rem_minmax(0,1fr)]"
    >
      <div>
        <h2 id={id} className="text-2xl">
          {title}
        </h2>
        <p className="wrap-anywhere mt-2 text-soft">{lead}</p>
      </div>
      <div className="min-w-0 space-y-5">{children}</div>
    </section>
  );
}
