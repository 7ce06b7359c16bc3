"use client";

import { useEffect, useId, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { Premise } from "#lib/light/schemas.ts";

interface Props {
  title: string;
  hint?: string;
  premises: readonly Premise[];
  label: (premise: Premise) => string;
  /** With it, a long list can be narrowed. */
  filterLabel?: string;
  /** The meter being chosen right now. */
  pendingEsiId: string;
  onChoose: (premise: Premise) => void;
}

const longList = 12;

/** A choice of meters: the units of a building, or two meters of one home. */
export function PremiseList({ title, hint, premises, label, filterLabel, pendingEsiId, onChoose }: Props) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // It takes the place of what had the focus.
  useEffect(() => heading.current?.focus(), []);
  const [filter, setFilter] = useState("");
  const wanted = filter.trim().toUpperCase();
  const shown = premises.filter((premise) => label(premise).toUpperCase().includes(wanted));
  return (
    <section aria-labelledby={id} className="max-w-form">
      <h2 ref={heading} id={id} tabIndex={-1} className="text-2xl outline-none">
        {title}
      </h2>
      {hint && <p className="mt-2 text-soft">{hint}</p>}
      {filterLabel && premises.length > longList && (
        <Field label={filterLabel} className="mt-4">
          {(wiring) => (
            <TextInput {...wiring} value={filter} onChange={(event) => setFilter(event.target.value)} />
          )}
        </Field>
      )}
      <ul className="mt-4 grid gap-2 sm:grid-cols-2">
        {shown.map((premise) => (
          <li key={premise.esi_id}>
            <Button
              kind="secondary"
              isWide
              isPending={pendingEsiId === premise.esi_id}
              onClick={() => onChoose(premise)}
            >
              {label(premise)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
