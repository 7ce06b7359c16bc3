"use client";

import "./globals.css";
import { brand } from "#brand";
import { Button } from "#components/ui/button.tsx";
import { brandStyle } from "#lib/domain/brand.ts";
import en from "#messages/en/ui.json";
import es from "#messages/es/ui.json";

/** Replaces the whole document when the layout itself fails: no language is known here, so it speaks both. */
export default function GlobalFailure({ retry }: { error: Error; retry: () => void }) {
  return (
    <html lang="en" data-theme="system" style={brandStyle(brand)}>
      <body>
        <main className="mx-auto max-w-form space-y-10 px-5 py-16">
          {[en, es].map((words, index) => (
            <section key={words.failure_title} lang={index ? "es" : "en"}>
              <h1 className="text-3xl">{words.failure_title}</h1>
              <p className="mt-3 mb-5 text-soft">
                {words.failure_without_code.replace("{phone}", brand.supportPhone)}
              </p>
              <Button kind={index ? "secondary" : "primary"} onClick={retry}>
                {words.retry}
              </Button>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
