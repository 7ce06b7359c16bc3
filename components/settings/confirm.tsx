"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";

interface Props {
  label: string;
  /** The same with the name of what it is about. */
  fullLabel: string;
  question: string;
  isPending: boolean;
  onConfirm: () => void;
}

/** A deed that cannot be taken back: asked once more in its place. */
export function Confirm({ label, fullLabel, question, isPending, onConfirm }: Props) {
  const t = useTranslations("settings");
  const [isAsked, setAsked] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (isAsked === wasAsked.current) return;
    wasAsked.current = isAsked;
    place.current?.querySelector("button")?.focus();
  }, [isAsked]);
  return (
    <div ref={place} className={isAsked ? "w-full" : "needs-script ml-auto flex-none"}>
      {isAsked ? (
        <fieldset className="mt-2">
          <legend className="mb-3">{question}</legend>
          <div className="flex flex-wrap gap-x-3 gap-y-2">
            <Button kind="secondary" aria-label={fullLabel} isPending={isPending} onClick={onConfirm}>
              {label}
            </Button>
            <Button kind="quiet" onClick={() => setAsked(false)}>
              {t("keep")}
            </Button>
          </div>
        </fieldset>
      ) : (
        <LinkButton aria-label={fullLabel} onClick={() => setAsked(true)}>
          {label}
        </LinkButton>
      )}
    </div>
  );
}
