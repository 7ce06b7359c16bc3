"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { PageLink } from "#components/ui/page-link.tsx";
import { currentPlace } from "./current-place.ts";

interface Props {
  href: string;
  /** Current on this very address only, not on those below it. */
  isExact?: boolean;
  /** Places elsewhere that belong to it. */
  also?: readonly string[];
  className?: string;
  children: ReactNode;
}

/** A link that knows when it leads to where one is. */
export function NavLink({ href, isExact = false, also = [], className, children }: Props) {
  return (
    <PageLink
      href={href}
      aria-current={currentPlace(usePathname(), href, { isExact, also })}
      className={className}
    >
      {children}
    </PageLink>
  );
}
