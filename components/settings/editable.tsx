"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { LinkButton } from "#components/ui/link-button.tsx";

interface Props {
  term: string;
  value: ReactNode;
  /** What is changed, for those who hear the button alone; the term when left out. */
  about?: string;
  /** Stands under the value: what is to be known about it. */
  note?: ReactNode;
  /** The form; `close` puts the value back in its place, with a word of what was done. */
  children: (close: (done?: string) => void) => ReactNode;
}

/** A setting as it is, and in its place the form that changes it. */
export function Editable({ term, value, about = term, note, children }: Props) {
  const t = useTranslations("settings");
  const [isOpen, setOpen] = useState(false);
  const [done, setDone] = useState("");
  const wasOpen = useRef(false);
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (isOpen === wasOpen.current) return;
    wasOpen.current = isOpen;
    place.current?.querySelector<HTMLElement>(isOpen ? "input:checked, input" : "button")?.focus();
  }, [isOpen]);

  const close = (word = "") => {
    setDone(word);
    setOpen(false);
  };

  return (
    <div ref={place} className="py-4">
      {isOpen ? (
        children(close)
      ) : (
        <div className="flex items-start justify-between gap-4">
          <dl className="min-w-0 space-y-2">
            <dt className="text-[0.9375rem] text-soft leading-snug">{term}</dt>
            <dd className="wrap-anywhere -mt-1.5 font-medium text-lg">{value}</dd>
          </dl>
          <LinkButton
            className="noscript:hidden flex-none"
            aria-label={t("change_of", { term: about })}
            onClick={() => {
              setDone("");
              setOpen(true);
            }}
          >
            {t("change")}
          </LinkButton>
        </div>
      )}
      <p role="status" className="font-medium text-[0.9375rem] text-good not-empty:mt-1">
        {done}
      </p>
      {note}
    </div>
  );
}
