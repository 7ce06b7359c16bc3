import { CalendarPlus } from "lucide-react";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { type ContractTerm, renewalWindowFrom } from "#lib/domain/contract-term.ts";
import { formatDay, type ServiceDay } from "#lib/domain/service-day.ts";
import type { ContractState } from "./contract-notice.tsx";
import { monthlyText, queuedText } from "./contract-text.ts";
import { ContractTimeline } from "./contract-timeline.tsx";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  term: ContractTerm;
  /** Its length, where the plan tells it. */
  termMonths: number | null;
  today: ServiceDay;
  /** The contract that follows, once one is agreed on. */
  queued: ContractState["queued"];
  calendarHref: string;
}

/** How long the contract runs and what happens at its end. */
export function ContractDays({ words, term, termMonths, today, queued, calendarHref }: Props) {
  const { t, locale } = words;
  const { kind, start, end } = term;
  const isFixed = kind === "fixed_term" && end;
  const next = queuedText(words, queued);
  // The law asks for the last of three notices this long before the end (Utilities Code 39.112).
  const noticeDays = termMonths !== null && termMonths <= 4 ? 15 : 30;
  return (
    <>
      {isFixed && start && (
        <ContractTimeline words={words} start={start} end={end} today={today} next={next} />
      )}
      {isFixed && !start && (
        <p>
          {t("day.end")}: {formatDay(end, locale)}
        </p>
      )}
      {kind === "month_to_month" && (
        <>
          {start && <p className="font-semibold">{t("monthly_since", { day: formatDay(start, locale) })}</p>}
          <p className="mt-1 leading-snug">{monthlyText(words, queued)}</p>
        </>
      )}
      {kind === "unknown" && <p className="leading-snug">{t("no_dates")}</p>}
      <a
        href={calendarHref}
        download
        className="link mt-4 inline-flex min-h-11 items-center gap-2 font-semibold"
      >
        <CalendarPlus aria-hidden="true" className="size-5 flex-none" />
        {t(isFixed ? "calendar" : "calendar_bills")}
      </a>
      <p className="text-soft text-sm leading-snug">{t(isFixed ? "calendar_hint" : "calendar_bills_hint")}</p>
      {isFixed && (
        <Disclosure summary={t("after")} className="mt-2">
          <div className="-ml-7 space-y-2 leading-snug">
            {next ? (
              <p>{t("after_queued", next)}</p>
            ) : (
              <>
                <p>{t("after_window", { day: formatDay(renewalWindowFrom(end), locale) })}</p>
                <p>{t("after_notices", { days: noticeDays })}</p>
                <p>{t("after_nothing")}</p>
              </>
            )}
          </div>
        </Disclosure>
      )}
    </>
  );
}
