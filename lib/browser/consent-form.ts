import { type RefObject, useRef, useState } from "react";
import type { ConsentText } from "#lib/domain/consent.ts";

/** A form with boxes to agree to. */
export interface ConsentForm {
  box: RefObject<HTMLFormElement | null>;
  ticked: readonly string[];
  tick(kinds: readonly string[]): void;
  /** Whether the form was looked over: from then on it says what is missing. */
  isChecked: boolean;
  /** Looks the form over before it is sent. Answers whether all is right, else the first field that is not takes the focus. */
  check(isRestRight?: boolean): boolean;
  /** As it was in the beginning. */
  clear(): void;
}

/**
 * Nothing is ticked for anybody.
 * @param about what is agreed to: once it is something else, what was ticked before does not hold for it
 */
export function useConsentForm(consents: readonly ConsentText[], about = ""): ConsentForm {
  const box = useRef<HTMLFormElement>(null);
  const [given, setGiven] = useState<{ about: string; kinds: readonly string[] }>({ about, kinds: [] });
  const [isChecked, setChecked] = useState(false);
  const ticked = given.about === about ? given.kinds : [];
  return {
    box,
    ticked,
    tick: (kinds) => setGiven({ about, kinds }),
    isChecked,
    check: (isRestRight = true) => {
      setChecked(true);
      if (isRestRight && consents.every(({ isRequired, kind }) => !isRequired || ticked.includes(kind)))
        return true;
      requestAnimationFrame(() => box.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return false;
    },
    clear: () => {
      setGiven({ about, kinds: [] });
      setChecked(false);
    },
  };
}
