"use client";

import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { type Building, byBuilding, mostFound } from "#lib/browser/premises.ts";
import { AddressResults, optionId } from "./address-results.tsx";
import { useAddressSearch } from "./use-address-search.ts";

interface Props {
  postalCode: string;
  /** A choice is on its way: no second one is taken. */
  isBusy: boolean;
  onChoose: (building: Building) => void;
}

/** Type-ahead after the ARIA combobox pattern: the focus stays in the box, arrows move through the list. */
export function AddressSearch({ postalCode, isBusy, onChoose }: Props) {
  const t = useTranslations("address");
  const listId = useId();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [activeKey, setActiveKey] = useState("");
  const [isClosed, setClosed] = useState(false);
  const { premises, problem, isSettled, isSearching, again } = useAddressSearch(typed, postalCode);
  const buildings = useMemo(() => byBuilding(premises), [premises]);
  const isOpen = buildings.length > 0 && !isClosed;
  // By key and not by place: new results must not move the choice to another home.
  const at = isOpen ? buildings.findIndex(({ key }) => key === activeKey) : -1;

  // Somebody quick has typed before the script was there.
  useEffect(() => setTyped(box.current?.value ?? ""), []);

  useEffect(() => {
    if (at >= 0) document.getElementById(optionId(listId, at))?.scrollIntoView({ block: "nearest" });
  }, [at, listId]);

  const moves: Record<string, (count: number) => number> = {
    ArrowDown: (count) => (at + 1) % count,
    ArrowUp: (count) => (at <= 0 ? count : at) - 1,
    Home: () => 0,
    End: (count) => count - 1,
  };
  const choose = (building: Building | undefined) => {
    if (building && !isBusy) onChoose(building);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = buildings.length > 0 && (at >= 0 || event.key.startsWith("Arrow")) && moves[event.key];
    if (move) {
      event.preventDefault();
      setClosed(false);
      setActiveKey(buildings[move(buildings.length)]?.key ?? "");
    } else if (event.key === "Enter") {
      event.preventDefault();
      // The only result counts as chosen, but never one of an earlier search.
      const isOnlyOne = isOpen && isSettled && buildings.length === 1;
      choose(buildings[at] ?? (isOnlyOne ? buildings[0] : undefined));
    } else if (event.key === "Escape") {
      if (!isOpen) setTyped("");
      setClosed(true);
      setActiveKey("");
    }
  };
  const said =
    isSearching || isBusy ? t("searching") : isSettled && isOpen && t("found", { count: buildings.length });

  return (
    <div>
      <Field label={t("search_label")} hint={t("search_hint")}>
        {(wiring) => (
          <TextInput
            {...wiring}
            ref={box}
            role="combobox"
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={at >= 0 ? optionId(listId, at) : undefined}
            autoComplete="off"
            spellCheck={false}
            maxLength={120}
            value={typed}
            // Always there: a box that gains and loses its suffix is made anew, and drops the focus.
            suffix={<span className="size-5">{(isSearching || isBusy) && <Spinner />}</span>}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setTyped(event.target.value);
              setClosed(false);
              setActiveKey("");
            }}
          />
        )}
      </Field>
      <p role="status" className="sr-only">
        {said}
      </p>
      <AddressResults
        id={listId}
        label={t("search_label")}
        buildings={buildings}
        isOpen={isOpen}
        at={at}
        onChoose={choose}
      />
      {isOpen && premises.length >= mostFound && (
        <p className="mt-2 text-[0.9375rem] text-soft">{t("more")}</p>
      )}
      <div className="mt-3 empty:hidden">
        <ProblemNotice problem={problem} onRetry={again} />
        {isSettled && !problem && buildings.length === 0 && (
          <Notice tone="warn" title={t("nothing_title")} role="status">
            <p>{t("nothing_search", { zip: postalCode })}</p>
          </Notice>
        )}
      </div>
    </div>
  );
}
