"use client";

import { X } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useSyncExternalStore } from "react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { callApi } from "#lib/browser/api.ts";
import { isHeld } from "#lib/browser/flow-messages.ts";
import { useSend } from "#lib/browser/send.ts";
import type { Locale } from "#lib/domain/locale.ts";

interface Props {
  mark: ReactNode;
  /** null where no language can be kept: before the flow is open and after it is over. */
  locale: Locale | null;
  words: { close: string; other_language: string };
  onClose: () => void;
}

const look = "inline-flex min-h-11 items-center rounded-md px-2.5 font-medium hover:bg-sunken";
const never = () => () => undefined;

/** Over each page of a flow: whose it is, the other language, and the way out. Needs the messages of `problems`. */
export function FlowBar({ mark, locale, words, onClose }: Props) {
  const router = useRouter();
  const { pending, problem, send } = useSend();
  // A page that nobody holds has a window of its own to close.
  const canClose = useSyncExternalStore(never, isHeld, () => true);
  const other = locale === "en" ? "es" : "en";
  const change = async () => {
    if (await send("locale", () => callApi("PUT", "/api/flow/locale", { locale: other }))) {
      document.documentElement.lang = other;
      router.refresh();
    }
  };
  return (
    <>
      <header className="sticky top-0 z-10 flex items-center justify-between gap-3 border-line border-b bg-paper px-5 py-2">
        {mark}
        <div className="-mr-2.5 flex items-center gap-1">
          {locale && (
            <button
              type="button"
              lang={other}
              aria-disabled={pending !== ""}
              onClick={() => void change()}
              className={`needs-script ${look}`}
            >
              {words.other_language}
            </button>
          )}
          {canClose && (
            <button type="button" onClick={onClose} className={`needs-script ${look}`}>
              <X aria-hidden="true" className="size-6" />
              <span className="sr-only">{words.close}</span>
            </button>
          )}
        </div>
      </header>
      {problem !== null && (
        <div className="px-5 pt-4">
          <ProblemNotice problem={problem} />
        </div>
      )}
    </>
  );
}
