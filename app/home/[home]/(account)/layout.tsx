import type { ReactNode } from "react";
import { AccountNav } from "#components/shell/account-nav.tsx";
import { PageLink } from "#components/ui/page-link.tsx";
import { homeTitle } from "#lib/domain/home-title.ts";
import { getT } from "#lib/server/i18n.ts";
import { myHome } from "#lib/server/my-home.ts";

interface Props {
  params: Promise<{ home: string }>;
  children: ReactNode;
}

/** Every page of a home with service: which home it is, the five places, and the page. */
export default async function AccountLayout({ params, children }: Props) {
  const number = (await params).home;
  const [{ home, homes, location }, t] = await Promise.all([myHome(number), getT("account_nav")]);
  return (
    <div className="pb-8">
      <div className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 md:mb-8">
        <p className="min-w-0 text-soft">
          <span className="font-semibold text-ink">{homeTitle(home.name, location)}</span>
          {homes.length > 1 && (
            <PageLink href="/homes" className="link ml-3 inline-flex min-h-11 items-center">
              {t("other_homes")}
            </PageLink>
          )}
        </p>
        <AccountNav t={t} base={`/home/${number}`} />
      </div>
      {children}
    </div>
  );
}
