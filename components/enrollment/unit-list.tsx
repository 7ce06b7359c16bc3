"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { buildingKey, type FoundPremise, isUnit, mostFound } from "#lib/browser/premises.ts";
import { useAddressSearch } from "./use-address-search.ts";

interface Props {
  building: FoundPremise;
  units: readonly FoundPremise[];
  /** The meter being chosen right now. */
  pendingEsiId: string;
  onChoose: (premise: FoundPremise) => void;
}

const longList = 8;
const unitOf = ({ address_2 }: FoundPremise) => address_2 ?? "";

/** The units of one building. Of a big one only the first are here; the others are searched for as they are typed. */
export function UnitList({ building, units, pendingEsiId, onChoose }: Props) {
  const t = useTranslations("address");
  const [typed, setTyped] = useState("");
  const isPartial = units.length >= mostFound;
  const asked = isPartial && typed.trim() ? `${building.address_1} ${typed}` : "";
  const { premises, problem, isSearching, again } = useAddressSearch(asked, building.postal_code);

  const known = units.filter((unit) => isUnit(unitOf(unit), typed));
  const knownIds = new Set(known.map(({ esi_id }) => esi_id));
  const more = premises.filter(
    (one) => buildingKey(one) === buildingKey(building) && !knownIds.has(one.esi_id),
  );
  const shown = [...known, ...(isSearching ? [] : more)].sort((a, b) =>
    unitOf(a).localeCompare(unitOf(b), "en", { numeric: true }),
  );

  return (
    <div className="space-y-4">
      <h2 tabIndex={-1} className="text-2xl outline-none">
        {t("units_title", { address: building.address_1 })}
      </h2>
      {units.length > longList && (
        <Field label={t("units_filter")} hint={isPartial && t("units_partial", { count: units.length })}>
          {(wiring) => (
            <TextInput
              {...wiring}
              autoComplete="off"
              spellCheck={false}
              maxLength={40}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
      )}
      <ProblemNotice problem={problem} onRetry={again} />
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3">
        {shown.map((unit) => (
          <li key={unit.esi_id}>
            <Button
              kind="secondary"
              isWide
              className="px-2"
              isPending={pendingEsiId === unit.esi_id}
              pendingLabel={t("searching")}
              onClick={() => onChoose(unit)}
            >
              {unitOf(unit)}
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className={shown.length > 0 ? "sr-only" : "text-soft"}>
        {isSearching ? t("searching") : typed.trim() && t("units_found", { count: shown.length })}
      </p>
    </div>
  );
}
