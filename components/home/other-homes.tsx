import { PageLink } from "#components/ui/page-link.tsx";
import type { Locale } from "#lib/domain/locale.ts";
import { formatCents } from "#lib/domain/money.ts";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"home">;
  locale: Locale;
  homes: readonly { number: number; title: string; owed_cents: number }[];
}

/** What waits at the person's other homes, so that "nothing to pay" here is not taken for all of them. */
export function OtherHomes({ t, locale, homes }: Props) {
  if (homes.length === 0) return null;
  return (
    <ul className="mb-6 space-y-2">
      {homes.map(({ number, title, owed_cents }) => (
        <li key={number}>
          <PageLink
            href={`/home/${number}/bills`}
            className="link inline-flex min-h-11 items-center wrap-anywhere"
          >
            {t("other_owes", { title, amount: formatCents(owed_cents, locale) })}
          </PageLink>
        </li>
      ))}
    </ul>
  );
}
