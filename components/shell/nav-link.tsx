"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { PageLink } from "#components/ui/page-link.tsx";

interface Props {
  href: string;
  /** Current on this very address only, not on those below it. */
  isExact?: boolean;
  className?: string;
  children: ReactNode;
}

/** A link that knows when it leads to where one is. */
export function NavLink({ href, isExact = false, className, children }: Props) {
  const path = usePathname();
  const isCurrent = path === href || (!isExact && path.startsWith(`${href}/`));
  return (
    <PageLink href={href} aria-current={isCurrent ? "page" : undefined} className={className}>
      {children}
    </PageLink>
  );
}
