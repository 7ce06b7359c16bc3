"use client";

import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useState } from "react";
import { PageLink } from "#components/ui/page-link.tsx";

interface Props {
  hint: ReactNode;
  /** What rows and columns are called. */
  days: readonly { label: string; open: { href: string; label: string } | null }[];
  hours: readonly string[];
  children: ReactNode;
}

interface Place {
  row: number;
  column: number;
  text: string;
  /** What the cell's own hour is called, where that differs from its column's. */
  hour: string | undefined;
}

const moves: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -99],
  End: [0, 99],
  PageUp: [-7, 0],
  PageDown: [7, 0],
};

const cellAt = (target: EventTarget): HTMLTableCellElement | null =>
  target instanceof Element ? target.closest<HTMLTableCellElement>("tbody td") : null;

const within = (index: number, count: number) => Math.min(Math.max(index, 0), count - 1);

/** Makes a table of figures one to walk through: arrow keys, mouse or finger, and a line that says the figure. */
export function HeatCursor({ hint, days, hours, children }: Props) {
  const [place, setPlace] = useState<Place | null>(null);

  const say = ({ target }: SyntheticEvent) => {
    const cell = cellAt(target);
    const row = cell?.parentElement;
    if (!cell || !(row instanceof HTMLTableRowElement)) return;
    const { textContent: text } = cell.querySelector("span") ?? cell;
    setPlace({ row: row.sectionRowIndex, column: cell.cellIndex - 1, text, hour: cell.dataset.hour });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const cell = cellAt(event.target);
    const move = moves[event.key];
    if (!cell || !move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const rows = [...(cell.closest("tbody")?.rows ?? [])];
    const from = rows.findIndex((row) => row.contains(cell));
    const cells = [...(rows[within(from + move[0], rows.length)]?.querySelectorAll("td") ?? [])];
    const to = cells[within((place?.column ?? 0) + move[1], cells.length)];
    if (!to) return;
    // One cell of a grid takes the focus of the page, the others that of the arrow keys.
    for (const other of rows.flatMap((row) => [...row.querySelectorAll("td")])) other.tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
  };

  const day = place && days[place.row];
  const isFigure = place !== null && /^\d/.test(place.text);
  const words = place
    ? [day?.label, place.hour ?? hours[place.column], isFigure ? `${place.text}\u00a0kWh` : place.text]
    : [];
  return (
    <div>
      <p className="mb-2 noscript:hidden flex min-h-12 flex-wrap items-center justify-between gap-x-4 text-[0.9375rem]">
        <span aria-hidden="true" className={place ? "font-medium" : "text-soft"}>
          {place ? words.filter(Boolean).join(" · ") : hint}
        </span>
        {day?.open && (
          <PageLink href={day.open.href} className="link inline-flex min-h-11 items-center">
            {day.open.label}
          </PageLink>
        )}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the cells of the grid inside take the focus. */}
      <div
        className="[&_td:focus]:outline-2 [&_td:focus]:outline-ink [&_td:hover]:outline-2 [&_td:hover]:outline-ink"
        onKeyDown={onKeyDown}
        onFocus={say}
        onPointerOver={say}
        onPointerDown={say}
      >
        {children}
      </div>
    </div>
  );
}
