import { CircleUser } from "lucide-react";
import Link from "next/link";
import { brand } from "#brand";
import { LinkPending } from "#components/ui/link-pending.tsx";
import type { Locale } from "#lib/domain/locale.ts";
import type { Translator } from "#messages/english.ts";
import { LanguageLink } from "./language-link.tsx";
import { Logo } from "./logo.tsx";
import type { Theme } from "./theme.ts";
import { ThemeSwitch } from "./theme-switch.tsx";

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
    <header className="mx-auto flex w-full max-w-page flex-wrap items-center justify-between gap-x-3 px-5 py-3 sm:py-4">
      <Link
        href={hasSession ? "/home" : "/"}
        prefetch={hasSession ? false : null}
        aria-label={t(hasSession ? "my_home" : "home", { name: brand.name })}
        className="-ml-1 inline-flex min-h-11 items-center rounded-md px-1"
      >
        <Logo isShy />
        <LinkPending />
      </Link>
      <div className="-mr-2.5 flex flex-wrap items-center sm:gap-1.5">
        <LanguageLink to={locale === "en" ? "es" : "en"} label={t("other_language")} />
        <ThemeSwitch
          theme={theme}
          labels={{ system: themeLabel("system"), light: themeLabel("light"), dark: themeLabel("dark") }}
        />
        <Link
          href={hasSession ? "/settings" : "/sign-in"}
          prefetch={false}
          className="inline-flex min-h-11 items-center whitespace-nowrap rounded-md px-2.5 font-semibold hover:bg-sunken"
        >
          {hasSession && <CircleUser aria-hidden="true" className="size-6 sm:hidden" />}
          <span className={hasSession ? "max-sm:sr-only" : ""}>{t(hasSession ? "settings" : "sign_in")}</span>
          <LinkPending />
        </Link>
      </div>
    </header>
  );
}
