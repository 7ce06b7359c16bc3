"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { callApi } from "#lib/browser/api.ts";
import { formatInstant } from "#lib/domain/instant.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { Problem } from "#lib/domain/problem.ts";
import { statusStamp } from "#lib/domain/status-stamp.ts";

interface Props {
  home: number;
  locale: Locale;
  /** What the page shows of the account; null when it could not be read. */
  stamp: string | null;
  /** Epoch milliseconds. */
  readAt: number;
  /** The headline on the page, read out when it changes. */
  title: string;
  isFinal: boolean;
}

const soonMs = 15_000;
const laterMs = 60_000;
const soonForMs = 5 * 60_000;

/**
 * Asks for the account again by itself, and has the page shown anew once it differs: often at first, less after five
 * minutes or a failure, not in a hidden tab, and no more once nothing will change. A failure leaves the page as it is.
 */
export function StatusFollower({ home, locale, stamp, readAt, title, isFinal }: Props) {
  const t = useTranslations("follow");
  const router = useRouter();
  const [openedAt] = useState(readAt);
  const [seen, setSeen] = useState<{ at: number; problem: unknown }>({ at: readAt, problem: null });
  const [isChecking, setChecking] = useState(false);
  const [said, setSaid] = useState("");
  const shownTitle = useRef(title);

  /** Whether all is as the page says. */
  const look = async () => {
    try {
      const isSame = statusStamp(await callApi("GET", `/api/homes/${home}/light/v1/account`)) === stamp;
      setSeen({ at: Date.now(), problem: null });
      if (!isSame) router.refresh();
      return isSame;
    } catch (failure) {
      setSeen(({ at }) => ({ at, problem: failure }));
      return false;
    }
  };
  const check = async () => {
    setChecking(true);
    setSaid("");
    if (await look()) setSaid(t("no_change"));
    setChecking(false);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: each look, and each new page, sets the next one.
  useEffect(() => {
    if (isFinal) return;
    const lookIfSeen = () => document.visibilityState === "visible" && void look();
    const isSlow = seen.problem !== null || Date.now() - openedAt > soonForMs;
    // What the server could not wait for is asked for at once.
    const isFirst = stamp === null && seen.at === readAt && seen.problem === null;
    const timer = setTimeout(lookIfSeen, isFirst ? 0 : isSlow ? laterMs : soonMs);
    document.addEventListener("visibilitychange", lookIfSeen);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", lookIfSeen);
    };
  }, [seen, stamp, isFinal]);

  useEffect(() => {
    if (shownTitle.current !== title) setSaid(title);
    shownTitle.current = title;
  }, [title]);

  const isSignedOut = seen.problem instanceof Problem && seen.problem.code === "signed_out";
  return (
    <div className="space-y-4">
      <ProblemNotice problem={seen.problem} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {!isSignedOut && (
          <Button
            kind="secondary"
            onClick={() => void check()}
            isPending={isChecking}
            pendingLabel={t("checking_now")}
          >
            {t("check_now")}
          </Button>
        )}
        {stamp !== null && (
          <p className="text-[0.9375rem] text-soft">
            {t("last_checked", { time: formatInstant(new Date(seen.at), locale, "time") })}
            {!isFinal && seen.problem === null && <span className="block">{t("checks_itself")}</span>}
          </p>
        )}
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}
