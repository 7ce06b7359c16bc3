import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { PageLink } from "./page-link.tsx";

/** The way back to the page above this one; stands over the title. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <PageLink outside="nothing" href={href} className="link mb-2 inline-flex min-h-11 items-center gap-1">
      <ChevronLeft aria-hidden="true" className="size-5" />
      {children}
    </PageLink>
  );
}
