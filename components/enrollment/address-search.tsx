"use client";

import { type KeyboardEvent, useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Field } from "#components/ui/field.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { type Building, oneLine } from "#lib/browser/premises.ts";
import { useAddressSearch } from "./use-address-search.ts";

interface Props {
  postalCode: string | undefined;
  onChoose: (building: Building) => void;
  /** Shown when a search has ended with nothing. */
  nothing: React.ReactNode;
}

/** Type-ahead after the ARIA combobox pattern: the focus stays in the box, arrows move through the list. */
export function AddressSearch({ postalCode, onChoose, nothing }: Props) {
  const t = useTranslations("address");
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(-1);
  const [isClosed, setClosed] = useState(false);
  const { buildings, problem, isSettled, isSearching, again } = useAddressSearch(typed, postalCode);
  const isOpen = buildings.length > 0 && !isClosed;

  const moves: Record<string, (count: number) => number> = {
    ArrowDown: (count) => (at + 1) % count,
    ArrowUp: (count) => (at <= 0 ? count : at) - 1,
    Home: () => 0,
    End: (count) => count - 1,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isMove = event.key in moves && (isOpen || event.key === "ArrowDown") && buildings.length > 0;
    if (isMove && (at >= 0 || event.key.startsWith("Arrow"))) {
      event.preventDefault();
      setClosed(false);
      setAt(moves[event.key]?.(buildings.length) ?? -1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      const chosen = buildings[at] ?? (buildings.length === 1 ? buildings[0] : undefined);
      if (isOpen && chosen) onChoose(chosen);
    } else if (event.key === "Escape") {
      setClosed(true);
      setAt(-1);
    }
  };
  const label = ({ premises }: Building) => {
    const [first] = premises;
    if (!first) return "";
    if (premises.length === 1) return oneLine(first);
    return `${oneLine({ ...first, address_2: null })} (${t("units")})`;
  };

  return (
    <div>
      <Field label={t("search_label")} hint={t("search_hint")}>
        {(wiring) => (
          <TextInput
            {...wiring}
            role="combobox"
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={isOpen && at >= 0 ? `${listId}-${at}` : undefined}
            autoComplete="off"
            spellCheck={false}
            maxLength={120}
            value={typed}
            // Always there: a box that gains and loses its suffix is made anew, and drops the focus.
            suffix={<span className="size-5">{isSearching && <Spinner />}</span>}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setTyped(event.target.value);
              setClosed(false);
              setAt(-1);
            }}
          />
        )}
      </Field>
      <p role="status" className="sr-only">
        {isSearching ? t("searching") : isSettled && t("found", { count: buildings.length })}
      </p>
      <div
        id={listId}
        role="listbox"
        aria-label={t("search_label")}
        hidden={!isOpen}
        className="mt-2 divide-y divide-line overflow-hidden rounded-lg border border-line bg-raised"
      >
        {buildings.map((building, index) => (
          <div
            key={building.key}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(building)}
            onKeyDown={onKeyDown}
            className={`flex min-h-12 items-center px-4 py-2.5 leading-snug ${index === at ? "bg-sunken font-semibold" : "hover:bg-sunken"}`}
          >
            {label(building)}
          </div>
        ))}
      </div>
      <div className="mt-3 empty:hidden">
        <ProblemNotice problem={problem} onRetry={again} />
        {isSettled && !problem && buildings.length === 0 && nothing}
      </div>
    </div>
  );
}
