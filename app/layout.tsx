import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { brand } from "#brand";
import { Footer } from "#components/shell/footer.tsx";
import { Header } from "#components/shell/header.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { asTheme } from "#components/shell/theme.ts";
import { brandStyle } from "#lib/domain/brand.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { pathHeader } from "#lib/server/path-header.ts";
import { body, bodyExt, code, heading, headingExt } from "./fonts.ts";

const fonts = [body, bodyExt, heading, headingExt, code].map(({ variable }) => variable).join(" ");

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("shell");
  return {
    title: { default: t("meta_title", { name: brand.name }), template: `%s · ${brand.name}` },
    description: t("meta_description"),
    icons: { icon: { url: brand.logo, type: "image/svg+xml" }, apple: brand.touchIcon },
    formatDetection: { telephone: false },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: brand.light.paper },
    { media: "(prefers-color-scheme: dark)", color: brand.dark.paper },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading the request makes every page dynamic: a page made beforehand could not carry the CSP nonce.
  const [sent, jar, locale, t, tUi] = await Promise.all([
    headers(),
    cookies(),
    getLocale(),
    getT("shell"),
    getT("ui"),
  ]);
  // A flow has a frame of its own (app/flow), and one never leads to the portal's other pages.
  const isFlow = sent.get(pathHeader)?.startsWith("/flow/") === true;
  const theme = asTheme(jar.get("theme")?.value);
  return (
    <html
      lang={locale}
      data-theme={theme}
      className={fonts}
      style={brandStyle(brand)}
      suppressHydrationWarning
    >
      <body className="flex flex-col" data-flow={isFlow ? "" : undefined}>
        <PageHead nonce={sent.get("x-nonce") ?? ""} />
        <p id="pending" role="status" data-words={tUi("loading")} />
        <a
          href="#main"
          className="sr-only rounded-md focus:not-sr-only focus:absolute focus:top-3 focus:left-3 focus:z-10 focus:bg-raised focus:px-4 focus:py-3 focus:font-semibold"
        >
          {t("skip")}
        </a>
        {!isFlow && (
          <Header t={t} locale={locale} theme={theme} hasSession={jar.has("__Host-porchlight-session")} />
        )}
        <main
          id="main"
          tabIndex={-1}
          className={
            isFlow ? "outline-none" : "mx-auto w-full max-w-page flex-1 px-5 pt-4 outline-none sm:pt-8"
          }
        >
          <noscript>
            <p className="mb-6 max-w-prose rounded-md bg-sunken px-4 py-3">{t("no_script")}</p>
          </noscript>
          {children}
        </main>
        {!isFlow && <Footer t={t} locale={locale} />}
      </body>
    </html>
  );
}
