import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { PageLink } from "./page-link.tsx";

interface Item {
  href: string;
  title: ReactNode;
  about: ReactNode;
}

/** Places to go, each with a line on what is there; the whole row is the link. */
export function LinkList({ items }: { items: readonly Item[] }) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-raised">
      {items.map(({ href, title, about }) => (
        <li key={href}>
          <PageLink
            href={href}
            className="flex min-h-16 items-center gap-4 px-5 py-3.5 -outline-offset-4 hover:bg-sunken"
          >
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">{title}</span>
              <span className="block text-[0.9375rem] text-soft leading-snug">{about}</span>
            </span>
            <ChevronRight aria-hidden="true" className="size-5 flex-none text-soft" />
          </PageLink>
        </li>
      ))}
    </ul>
  );
}
