import { NewWindowLink } from "#components/shell/new-window-link.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { asConsentKind } from "#lib/domain/consent.ts";
import { formatInstant } from "#lib/domain/instant.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { chicagoDay, formatDay, isServiceDay } from "#lib/domain/service-day.ts";
import type { Words } from "./words.ts";

/** A consent as it was kept. */
export interface GivenConsent {
  id: string;
  kind: string;
  version: string;
  locale: Locale;
  text: string;
  documents: readonly { name: string; version: string; url?: string | undefined }[];
  /** ISO 8601 UTC */
  accepted_at: string;
}

/** A wording cannot be newer than the agreement to it: the past of a demo person is made up with today's texts. */
const isOlder = ({ version, accepted_at }: GivenConsent): boolean =>
  !isServiceDay(version) || version <= chicagoDay(new Date(accepted_at));

const versionText = (version: string, locale: Locale): string =>
  isServiceDay(version) ? formatDay(version, locale) : version;

const names = ["efl", "tos", "yrac"] as const;

/** Each consent in the words and the language in which it was given, with the documents that stood beside it. */
export function GivenConsents({
  words: { t, locale },
  consents,
}: {
  words: Words;
  consents: readonly GivenConsent[];
}) {
  return (
    <div className="divide-y divide-line border-line border-y">
      {consents.map((given) => (
        <Disclosure key={given.id} summary={t(`kind.${asConsentKind(given.kind) ?? "other"}`)}>
          <blockquote lang={given.locale} className="border-accent-line border-l-4 pl-4">
            {given.text}
          </blockquote>
          <p className="mt-3 text-[0.9375rem] text-soft">
            {t("agreed_at", { time: formatInstant(new Date(given.accepted_at), locale, "full") })}
            {isOlder(given) && (
              <span className="block">{t("wording", { version: versionText(given.version, locale) })}</span>
            )}
          </p>
          {given.documents.length > 0 && (
            <ul className="mt-1 text-[0.9375rem] text-soft">
              {given.documents.map(({ name, version, url }) => {
                const known = names.find((each) => each === name);
                const title = known ? t(known) : name;
                const label =
                  version === "unstated"
                    ? t("document_unstated", { name: title })
                    : t("document_version", { name: title, version });
                return (
                  <li key={name}>
                    {url ? (
                      <NewWindowLink href={url} className="inline-flex min-h-11 items-center">
                        {label}
                      </NewWindowLink>
                    ) : (
                      label
                    )}
                  </li>
                );
              })}
            </ul>
          )}
        </Disclosure>
      ))}
    </div>
  );
}
