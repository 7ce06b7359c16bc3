import { Notice } from "#components/ui/notice.tsx";
import { formatInstant } from "#lib/domain/instant.ts";
import { Count } from "./count.tsx";
import { span, type Words } from "./words.ts";

interface Props {
  words: Words;
  health: {
    checkedAt: Date;
    beat: Date | null;
    isWorkerLate: boolean;
    database: "sqlite" | "postgres";
    lightHost: string | null;
    at: Date;
    isClockMoved: boolean;
  };
  /** In the product's time, as `health.at`. */
  oldestDue: Date | null;
}

/** In one line: worker, database, Light, how late work is, and what time it is here. */
export function HealthLine({ words: { t, locale }, health, oldestDue }: Props) {
  const { checkedAt, beat, isWorkerLate: isLate, database, lightHost, at, isClockMoved } = health;
  const clock = isClockMoved ? t("health.clock_moved") : t("health.clock_sandbox");
  return (
    <section aria-label={t("health.title")} className="space-y-5">
      {isLate && (
        <Notice tone="error" title={t("health.late_title")}>
          <p>{t("health.late_body")}</p>
        </Notice>
      )}
      <dl className="grid grid-cols-2 gap-x-6 gap-y-5 rounded-xl border border-line bg-raised p-5 sm:grid-cols-3 sm:p-6 lg:grid-cols-5">
        <Count
          term={t("health.worker")}
          hint={
            beat
              ? t("health.beat", {
                  when: t("ago", { span: span(checkedAt.getTime() - beat.getTime(), locale) }),
                })
              : t("health.no_beat")
          }
        >
          <span className={isLate ? "text-error" : "text-good"}>
            {t(isLate ? "health.worker_late" : "health.worker_well")}
          </span>
        </Count>
        <Count term={t("health.oldest")}>
          {oldestDue
            ? t("health.oldest_since", { span: span(at.getTime() - oldestDue.getTime(), locale) })
            : t("health.oldest_none")}
        </Count>
        <Count term={t("health.database")}>{database === "sqlite" ? "SQLite" : "PostgreSQL"}</Count>
        <Count term={t("health.light")}>{lightHost ?? t("health.sandbox")}</Count>
        <Count term={t("health.clock")} {...(lightHost === null ? { hint: clock } : {})}>
          <span className="text-base">{formatInstant(at, locale, "full")}</span>
        </Count>
      </dl>
    </section>
  );
}
