"use client";

import { ArrowLeft, ArrowRight, Trash2 } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { useTranslations } from "use-intl/react";
import type { BillPage } from "#lib/browser/comparison-pages.ts";

interface Props {
  pages: readonly BillPage[];
  onChange: (pages: BillPage[]) => void;
}

/** The photos in the order of the bill's pages; each can move and go. */
export function PageList({ pages, onChange }: Props) {
  const t = useTranslations("comparison_bill");
  const list = useRef<HTMLOListElement>(null);

  const move = (from: number, to: number) => {
    const next = [...pages];
    next.splice(to, 0, ...next.splice(from, 1));
    onChange(next);
  };
  const remove = (id: string) => {
    onChange(pages.filter((page) => page.id !== id));
    // The button that had the focus is gone.
    list.current?.focus();
  };
  const button = (label: string, icon: ReactNode, act: () => void, isOff = false) => (
    <button
      type="button"
      aria-label={label}
      aria-disabled={isOff || undefined}
      onClick={() => isOff || act()}
      className="grid size-11 place-items-center rounded-md hover:bg-sunken aria-disabled:opacity-35"
    >
      {icon}
    </button>
  );

  return (
    <ol
      ref={list}
      tabIndex={-1}
      aria-label={t("pages", { count: pages.length })}
      className="grid grid-cols-2 gap-4 outline-none sm:grid-cols-3 md:grid-cols-4"
    >
      {pages.map(({ id, url }, index) => (
        <li key={id} className="overflow-hidden rounded-lg border border-line bg-raised">
          {/* biome-ignore lint/performance/noImgElement: it is on this device already. */}
          <img
            src={url ?? ""}
            alt={t("page", { number: index + 1 })}
            className="aspect-[3/4] w-full bg-sunken object-contain"
          />
          <div className="flex items-center justify-between border-line border-t">
            {button(
              t("page_earlier", { number: index + 1 }),
              <ArrowLeft aria-hidden="true" className="size-5" />,
              () => move(index, index - 1),
              index === 0,
            )}
            <span aria-hidden="true" className="figures font-semibold">
              {index + 1}
            </span>
            {button(
              t("page_later", { number: index + 1 }),
              <ArrowRight aria-hidden="true" className="size-5" />,
              () => move(index, index + 1),
              index === pages.length - 1,
            )}
            {button(
              t("page_remove", { number: index + 1 }),
              <Trash2 aria-hidden="true" className="size-5" />,
              () => remove(id),
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
