import { ExternalLink } from "lucide-react";
import type { ReactNode } from "react";
import { isWebAddress } from "#lib/domain/document-address.ts";
import { getT } from "#lib/server/i18n.ts";

interface Props {
  href: string;
  className?: string;
  children: ReactNode;
}

/** A link out of the portal, marked as one for the eye and in words; what is no web address stays text. */
export async function NewWindowLink({ href, className = "", children }: Props) {
  if (!isWebAddress(href)) return children;
  const t = await getT("ui");
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className={`link ${className}`}>
      <span>
        {children}
        {/* Joined to the last word, with which the mark goes to the next line. */}
        <span aria-hidden="true" className="whitespace-nowrap before:content-['\2060']">
          <ExternalLink className="ml-1 inline size-4 align-[-0.125em]" />
        </span>
      </span>
      <span className="sr-only"> ({t("new_window")})</span>
    </a>
  );
}
