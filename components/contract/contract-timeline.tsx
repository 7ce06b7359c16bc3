import { contractTimeline, type TimelineCode } from "#lib/domain/contract-term.ts";
import { formatDay, type ServiceDay } from "#lib/domain/service-day.ts";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  start: ServiceDay;
  /** The last day. */
  end: ServiceDay;
  today: ServiceDay;
  /** The plan that follows, in words. */
  next: { plan: string; day: string } | null;
}

const marks: Record<TimelineCode | "today", string> = {
  start: "bg-ink",
  today: "border-2 border-accent-line bg-accent",
  window: "bg-info",
  fee_free: "bg-good",
  end: "border-2 border-ink bg-raised",
};

/** The contract as a line from its first day to its last, and the days that matter below it. */
export function ContractTimeline({ words: { t, locale }, start, end, today, next }: Props) {
  const { points, todayPercent, daysLeft } = contractTimeline(start, end, today, next !== null);
  const percentOf = (code: TimelineCode) => points.find((point) => point.code === code)?.percent ?? 100;
  const window = percentOf("window");
  const free = percentOf("fee_free");
  const span = (from: number, to: number) => ({ left: `${from}%`, width: `${to - from}%` });
  const days = [
    ...points.filter(({ day }) => day <= today),
    { code: "today" as const, day: today, isOver: false },
    ...points.filter(({ day }) => day > today),
  ];
  return (
    <div>
      <p className="figures font-bold text-2xl">{t("days_left", { days: daysLeft })}</p>
      <div aria-hidden="true" className="relative mt-4 mb-5 h-3">
        <span className="absolute inset-0 overflow-hidden rounded-full bg-sunken ring-1 ring-line ring-inset">
          <span className="absolute inset-y-0 bg-info/45" style={span(window, free)} />
          <span className="absolute inset-y-0 bg-good" style={span(free, 100)} />
          <span className="absolute inset-y-0 bg-ink" style={span(0, todayPercent)} />
        </span>
        <span
          className="absolute top-1/2 size-6 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-accent-line bg-accent shadow-[0_0_0_6px_color-mix(in_srgb,var(--glow)_45%,transparent)]"
          style={{ left: `clamp(0.75rem, ${todayPercent}%, calc(100% - 0.75rem))` }}
        />
      </div>
      <ol className="space-y-2.5">
        {days.map(({ code, day, isOver }) => (
          <li
            key={code}
            aria-current={code === "today" ? "date" : undefined}
            className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-3"
          >
            <span aria-hidden="true" className={`size-3 rounded-full ${marks[code]}`} />
            <span
              className={`leading-snug ${code === "today" ? "font-semibold" : isOver ? "text-soft" : ""}`}
            >
              <span className="figures block font-semibold">{formatDay(day, locale)}</span>
              <span className="text-[0.9375rem]">
                {t(`day.${code}`)}
                {isOver && <span className="sr-only">, {t("over")}</span>}
              </span>
            </span>
          </li>
        ))}
        {next && (
          <li className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-3">
            <span aria-hidden="true" className={`size-3 rounded-full ${marks.start}`} />
            <span className="leading-snug">
              <span className="figures block font-semibold">{next.day}</span>
              <span className="text-[0.9375rem]">{t("day.next", { plan: next.plan })}</span>
            </span>
          </li>
        )}
      </ol>
    </div>
  );
}
