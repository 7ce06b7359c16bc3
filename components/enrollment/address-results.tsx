"use client";

import { useTranslations } from "use-intl/react";
import { areUnits, type Building, oneLine } from "#lib/browser/premises.ts";

interface Props {
  id: string;
  label: string;
  buildings: readonly Building[];
  isOpen: boolean;
  /** Which one the arrows are at, -1 for none. */
  at: number;
  onChoose: (building: Building) => void;
}

export const optionId = (listId: string, at: number) => `${listId}-${at}`;

/** The list under the search box. It lies in the page, not over it, so that a phone's keyboard hides none of it. */
export function AddressResults({ id, label, buildings, isOpen, at, onChoose }: Props) {
  const t = useTranslations("address");
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      hidden={!isOpen}
      className="mt-2 max-h-[25.5rem] divide-y divide-line overflow-y-auto overscroll-contain rounded-lg border border-line bg-raised"
    >
      {buildings.map(({ key, premises }, index) => {
        const [first] = premises;
        if (!first) return null;
        const isOne = premises.length === 1;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are read by the box, which keeps the focus.
          <div
            key={key}
            id={optionId(id, index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose({ key, premises })}
            className={`flex min-h-12 flex-wrap first:rounded-t-lg last:rounded-b-lg items-center gap-x-2 px-4 py-2.5 leading-snug ${index === at ? "bg-sunken font-semibold outline-2 outline-focus -outline-offset-2" : "hover:bg-sunken"}`}
          >
            {oneLine(isOne ? first : { ...first, address_2: null })}
            {!isOne && <span className="text-soft">{areUnits(premises) ? t("units") : t("meters")}</span>}
          </div>
        );
      })}
    </div>
  );
}
