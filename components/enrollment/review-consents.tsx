import { Disclosure } from "#components/ui/disclosure.tsx";
import type { EnrollmentConsent } from "#lib/domain/consent.ts";
import { formatInstant } from "#lib/domain/instant.ts";
import type { Locale } from "#lib/domain/locale.ts";
import type { Translator } from "#messages/english.ts";
import { ReviewPart } from "./review-part.tsx";

interface Given {
  kind: string;
  version: string;
  locale: Locale;
  text: string;
  documents: readonly { name: string; version: string }[];
  /** ISO 8601 UTC */
  accepted_at: string;
}

interface Props {
  t: Translator<"review">;
  locale: Locale;
  consents: readonly Given[];
  /** The names of the contract documents. */
  documentName: (name: "efl" | "tos" | "yrac") => string;
}

const kinds: readonly EnrollmentConsent[] = [
  "contract",
  "authority",
  "electronic_delivery",
  "marketing",
  "credit",
  "autopay",
];
const documentNames = ["efl", "tos", "yrac"] as const;

/** Each consent in the words it was given, in the language it was given. */
export function ReviewConsents({ t, locale, consents, documentName }: Props) {
  return (
    <ReviewPart title={t("consents")}>
      <p className="mb-2 text-soft">{t("consents_hint")}</p>
      <div className="divide-y divide-line border-line border-y">
        {kinds.map((kind) => {
          const given = consents.find((consent) => consent.kind === kind);
          if (!given) return null;
          const time = formatInstant(new Date(given.accepted_at), locale, "full");
          return (
            <Disclosure key={kind} summary={t(`consent_${kind}`)}>
              <blockquote lang={given.locale} className="border-accent-line border-l-4 pl-4">
                {given.text}
              </blockquote>
              <p className="mt-3 text-[0.9375rem] text-soft">
                {t("agreed_at", { time })}. {t("wording", { version: given.version })}.
              </p>
              {documentNames.map((name) => {
                const document = given.documents.find((each) => each.name === name);
                return (
                  document && (
                    <p key={name} className="text-[0.9375rem] text-soft">
                      {documentName(name)}, {t("document_version", { version: document.version })}
                    </p>
                  )
                );
              })}
            </Disclosure>
          );
        })}
      </div>
    </ReviewPart>
  );
}
