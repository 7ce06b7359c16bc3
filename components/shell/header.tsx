import { CircleUser } from "lucide-react";
import Link from "next/link";
import { brand } from "#brand";
import { PageLink } from "#components/ui/page-link.tsx";
import type { Locale } from "#lib/domain/locale.ts";
import type { Translator } from "#messages/english.ts";
import { NoticeBell } from "./bell.tsx";
import { HomeAwareLink } from "./home-aware-link.tsx";
import { LanguageLink } from "./language-link.tsx";
import { Logo } from "./logo.tsx";
import type { Theme } from "./theme.ts";
import { ThemeSwitch } from "./theme-switch.tsx";

const logoLook = "-ml-1 inline-flex min-h-11 items-center rounded-md px-1";
const lastLook =
  "inline-flex min-h-11 items-center whitespace-nowrap rounded-md px-2.5 font-semibold hover:bg-sunken";

interface Props {
  t: Translator<"shell">;
  locale: Locale;
  theme: Theme;
  /** Only chooses the words: pages decide by the session itself. */
  hasSession: boolean;
}

export function Header({ t, locale, theme, hasSession }: Props) {
  const themeLabel = (name: Theme) => t("theme_label", { theme: t(`theme_${name}`) });
  return (
    <header className="mx-auto flex w-full max-w-page flex-wrap items-center justify-between gap-x-1 px-5 py-3 sm:py-4">
      {hasSession ? (
        <HomeAwareLink to="home" aria-label={t("my_home", { name: brand.name })} className={logoLook}>
          <Logo leaveOut="narrow" />
        </HomeAwareLink>
      ) : (
        <Link href="/" aria-label={t("home", { name: brand.name })} className={logoLook}>
          <Logo leaveOut="narrowest" />
        </Link>
      )}
      <div className="-mr-2.5 flex flex-wrap items-center sm:gap-1.5">
        <LanguageLink to={locale === "en" ? "es" : "en"} label={t("other_language")} />
        <ThemeSwitch
          theme={theme}
          labels={{ system: themeLabel("system"), light: themeLabel("light"), dark: themeLabel("dark") }}
        />
        {hasSession && <NoticeBell />}
        {hasSession ? (
          <HomeAwareLink to="settings" className={lastLook}>
            <CircleUser aria-hidden="true" className="size-6 sm:hidden" />
            <span className="max-sm:sr-only">{t("settings")}</span>
          </HomeAwareLink>
        ) : (
          <PageLink href="/sign-in" className={lastLook}>
            {t("sign_in")}
          </PageLink>
        )}
      </div>
    </header>
  );
}
