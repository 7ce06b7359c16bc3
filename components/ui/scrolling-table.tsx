import type { ReactNode } from "react";

/** A table that is wider than a small phone is scrolled sideways, with the keyboard too. */
export function ScrollingTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a focus it could not be scrolled with the keyboard.
    <section aria-label={label} tabIndex={0} className="overflow-x-auto">
      {children}
    </section>
  );
}
