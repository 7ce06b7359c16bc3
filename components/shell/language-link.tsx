"use client";

import type { Locale } from "#lib/domain/locale.ts";

/** A real link; the script only adds what else stands in the address (`?zip=…`). */
export function LanguageLink({ to, label }: { to: Locale; label: string }) {
  return (
    <a
      href={`?lang=${to}`}
      hrefLang={to}
      lang={to}
      onClick={(event) => {
        const address = new URL(window.location.href);
        address.searchParams.set("lang", to);
        event.currentTarget.href = address.href;
      }}
      className="inline-flex min-h-11 items-center rounded-md px-2 font-medium sm:px-2.5 hover:bg-sunken"
    >
      {label}
    </a>
  );
}
