"use client";

import type { ReactNode } from "react";
import { Checkbox } from "#components/ui/checkbox.tsx";
import type { ConsentKind, ConsentText } from "#lib/domain/consent.ts";

interface Props {
  consents: readonly ConsentText[];
  ticked: readonly string[];
  onChange: (ticked: string[]) => void;
  /** Shown at each required box that is not ticked; empty while nothing was refused. */
  missingError: ReactNode;
  details?: Partial<Record<ConsentKind, ReactNode>>;
}

/** One box a consent, none ticked for anybody; the text is exactly what is kept. */
export function ConsentBoxes({ consents, ticked, onChange, missingError, details = {} }: Props) {
  return (
    <div className="space-y-5">
      {consents.map(({ kind, text, isRequired }) => {
        const isTicked = ticked.includes(kind);
        return (
          <Checkbox
            key={kind}
            name={kind}
            label={text}
            details={details[kind]}
            checked={isTicked}
            required={isRequired}
            error={isRequired && !isTicked && missingError}
            onChange={(event) =>
              onChange(event.target.checked ? [...ticked, kind] : ticked.filter((other) => other !== kind))
            }
          />
        );
      })}
    </div>
  );
}
