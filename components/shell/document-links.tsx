import { FileText } from "lucide-react";
import type { Locale } from "#lib/domain/locale.ts";

const names = ["efl", "tos", "yrac"] as const;
type Name = (typeof names)[number];

interface Props {
  /** One that is not known is left out. */
  links: Partial<Record<Name, string | null>>;
  locale: Locale;
  label: (name: Name | "pdf") => string;
}

/** A document in the reader's language, where the address allows asking for one. */
function inLanguage(href: string, locale: Locale): string {
  const url = new URL(href);
  url.searchParams.set("lang", locale);
  return url.href;
}

/** The three contract documents, to read and to keep. */
export function DocumentLinks({ links, locale, label }: Props) {
  return (
    <ul className="flex flex-wrap gap-x-5">
      {names.map((name) => {
        const link = links[name];
        return (
          link && (
            <li key={name}>
              <a
                className="link inline-flex min-h-11 items-center gap-1.5"
                href={inLanguage(link, locale)}
                target="_blank"
                rel="noreferrer"
              >
                <FileText aria-hidden="true" className="size-4 flex-none" />
                {label(name)}
                <span className="sr-only">, {label("pdf")}</span>
              </a>
            </li>
          )
        );
      })}
    </ul>
  );
}
