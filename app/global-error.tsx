"use client";

import type { CSSProperties } from "react";
import { brand } from "#brand";
import { brandStyle } from "#lib/domain/brand.ts";
import en from "#messages/en/ui.json";
import es from "#messages/es/ui.json";

const colour = (name: string) => `light-dark(var(--light-${name}), var(--dark-${name}))`;
const page: CSSProperties = {
  margin: 0,
  padding: "4rem 1.25rem",
  colorScheme: "light dark",
  background: colour("paper"),
  color: colour("ink"),
  font: "1.0625rem/1.5 system-ui, sans-serif",
};
const button: CSSProperties = {
  minHeight: "3rem",
  padding: "0 1.25rem",
  border: 0,
  borderRadius: "0.625rem",
  background: colour("accent"),
  color: colour("on-accent"),
  font: "inherit",
  fontWeight: 600,
  cursor: "pointer",
};

/**
 * Replaces the whole document when the layout itself fails. Nothing of the layout can be relied on: no language is known, so
 * it speaks both, and no style sheet stands in the page, so it brings its own looks.
 */
export default function GlobalFailure({ retry }: { error: Error; retry: () => void }) {
  return (
    <html lang="en" style={brandStyle(brand)}>
      <body style={page}>
        <main style={{ maxWidth: "36rem", margin: "0 auto" }}>
          {[en, es].map((words, index) => (
            <section key={words.failure_title} lang={index ? "es" : "en"} style={{ marginBottom: "3rem" }}>
              <h1 style={{ fontSize: "1.875rem", lineHeight: 1.2 }}>{words.failure_title}</h1>
              <p style={{ marginBottom: "1.25rem" }}>
                {words.failure_without_code.replace("{phone}", brand.supportPhone)}
              </p>
              <button type="button" style={button} onClick={retry}>
                {words.retry}
              </button>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
