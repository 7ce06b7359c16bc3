import { documentAddress } from "#lib/domain/document-address.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { env } from "#lib/server/env.ts";
import { NewWindowLink } from "./new-window-link.tsx";

const names = ["efl", "tos", "yrac"] as const;
type Name = (typeof names)[number];

interface Props {
  /** One that is not known is left out. */
  links: Partial<Record<Name, string | null>>;
  locale: Locale;
  label: (name: Name) => string;
  /** The plan, where documents of several stand on one page. */
  of?: string;
}

/** The three contract documents, to read and to keep. */
export function DocumentLinks({ links, locale, label, of }: Props) {
  return (
    <ul className="flex flex-wrap gap-x-5">
      {names.map((name) => {
        const link = links[name];
        return (
          link && (
            <li key={name}>
              <NewWindowLink
                href={documentAddress(link, locale, env.lightPublicUrl)}
                className="inline-flex min-h-11 items-center"
              >
                {label(name)}
                {of && <span className="sr-only">, {of}</span>}
              </NewWindowLink>
            </li>
          )
        );
      })}
    </ul>
  );
}
