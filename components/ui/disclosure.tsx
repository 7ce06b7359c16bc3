import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";

interface Props {
  summary: ReactNode;
  children: ReactNode;
  isOpen?: boolean;
  className?: string;
}

/** More, one click away; works without script. */
export function Disclosure({ summary, children, isOpen, className = "" }: Props) {
  return (
    <details open={isOpen} className={`group ${className}`}>
      <summary className="flex min-h-11 list-none items-center gap-2 rounded-sm py-2 font-semibold text-link [&::-webkit-details-marker]:hidden">
        <ChevronDown
          aria-hidden="true"
          className="size-5 flex-none transition-transform group-open:rotate-180"
        />
        {summary}
      </summary>
      <div className="pt-1 pb-3 pl-7">{children}</div>
    </details>
  );
}
