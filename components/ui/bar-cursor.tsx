"use client";

import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";
import { PageLink } from "./page-link.tsx";

interface Props {
  /** What the bars are. */
  label: string;
  /** Shown until a bar is chosen. */
  hint: ReactNode;
  /** One line a bar. */
  texts: readonly string[];
  /** Where a bar leads and what the way is called; null where there is nothing to see. Empty when none leads anywhere. */
  links: readonly ({ href: string; label: string } | null)[];
  /** The bar that the keyboard begins at. */
  start: number;
  children: ReactNode;
}

const jumps: Record<string, (at: number, last: number) => number> = {
  ArrowLeft: (at) => at - 1,
  ArrowDown: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => at + 1,
  PageDown: (at) => at - 7,
  PageUp: (at) => at + 7,
  Home: () => 0,
  End: (_, last) => last,
};

/** Lies over bars that are there already: finger, mouse or arrow keys choose one, and a line says its figures. */
export function BarCursor({ label, hint, texts, links, start, children }: Props) {
  const [chosen, setChosen] = useState<number | null>(null);
  const way = useRef<HTMLAnchorElement>(null);
  const last = texts.length - 1;
  const choose = (index: number) => setChosen(Math.min(Math.max(index, 0), last));
  const at = chosen ?? start;
  const link = chosen === null ? null : links[chosen];

  const onKeyDown = (event: KeyboardEvent) => {
    const jump = jumps[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter") way.current?.click();
    if (!jump) return;
    event.preventDefault();
    choose(jump(at, last));
  };
  const onPointer = (event: PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    choose(Math.floor(((event.clientX - left) / width) * texts.length));
  };

  return (
    <>
      <p
        aria-hidden="true"
        className={`needs-script col-span-2 row-start-1 mb-3 min-h-16 text-[0.9375rem] leading-snug sm:min-h-6 ${chosen === null ? "text-soft" : "font-medium"}`}
      >
        {chosen === null ? hint : texts[chosen]}
      </p>
      <div className="relative col-start-2 row-start-2">
        {children}
        <div
          role="slider"
          tabIndex={0}
          aria-label={label}
          aria-valuemin={1}
          aria-valuemax={texts.length}
          aria-valuenow={at + 1}
          aria-valuetext={texts[at]}
          className="needs-script absolute inset-0 cursor-crosshair touch-pan-y rounded-sm"
          onKeyDown={onKeyDown}
          onFocus={() => setChosen(at)}
          onPointerDown={onPointer}
          onPointerMove={onPointer}
        >
          {chosen !== null && (
            <div
              aria-hidden="true"
              className="absolute inset-y-0 bg-ink/12"
              style={{ left: `${(100 * chosen) / texts.length}%`, width: `${100 / texts.length}%` }}
            />
          )}
        </div>
      </div>
      {links.length > 0 && (
        <p className="needs-script col-span-2 row-start-4 mt-1 min-h-11 text-[0.9375rem]">
          {link && (
            <PageLink ref={way} href={link.href} className="link inline-flex min-h-11 items-center">
              {link.label}
            </PageLink>
          )}
        </p>
      )}
    </>
  );
}
