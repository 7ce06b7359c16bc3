import "server-only";
import { documentAddress, isWebAddress } from "#lib/domain/document-address.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { env } from "./env.ts";
import type { Letter } from "./letter.ts";

const names = ["efl", "tos", "yrac"] as const;
type Name = (typeof names)[number];

/** A letter's links to the contract documents, in its language; what is no address of the web is left out. */
export function mailedDocuments(
  documents: Partial<Record<Name, string | null>>,
  locale: Locale,
  label: (name: Name) => string,
): NonNullable<Letter["parts"][number]["links"]> {
  return names.flatMap((name) => {
    const address = documents[name] ?? "";
    if (!isWebAddress(address)) return [];
    return { label: label(name), href: documentAddress(address, locale, env.lightPublicUrl) };
  });
}
