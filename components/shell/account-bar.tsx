import { PageLink } from "#components/ui/page-link.tsx";
import type { Translator } from "#messages/english.ts";
import { AccountNav } from "./account-nav.tsx";

interface Props {
  t: Translator<"account_nav">;
  number: number;
  /** What the home is called. */
  title: string;
  hasOthers: boolean;
}

/** Which home it is, the way to others, and the five places. */
export function AccountBar({ t, number, title, hasOthers }: Props) {
  return (
    <div className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 md:mb-8">
      <p className="min-w-0 text-soft">
        <span className="font-semibold text-ink">{title}</span>
        {hasOthers && (
          <PageLink href={`/homes?home=${number}`} className="link ml-3 inline-flex min-h-11 items-center">
            {t("other_homes")}
          </PageLink>
        )}
      </p>
      <AccountNav t={t} base={`/home/${number}`} />
    </div>
  );
}
