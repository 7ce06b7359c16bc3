import { CircleCheck } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SideSection } from "#components/ui/side-section.tsx";
import { JobList, type ListedJob } from "./job-list.tsx";
import { kindName, span, type Words } from "./words.ts";

interface Job extends ListedJob {
  failed_at: string;
  isStillTried: boolean;
}

interface Props {
  words: Words;
  jobs: readonly Job[];
  /** Of these some may not be listed. */
  count: number;
  /** How many were asked for again just now; null when none were. */
  retried: number | null;
  checkedAt: Date;
}

const retry = { method: "post", action: "/api/operations/retry" } as const;

/** Work that was given up, with the ways to have it tried again. */
export function GivenUp({ words: { t, locale }, jobs, count, retried, checkedAt }: Props) {
  const about = ({ attempts: tries, failed_at, isStillTried }: Job) => {
    const since = span(checkedAt.getTime() - Date.parse(failed_at), locale);
    if (isStillTried) return t("given_up.still", { span: since, tries });
    return t("given_up.since", { when: t("ago", { span: since }), tries });
  };
  return (
    <SideSection id="given-up" title={t("given_up.title")} lead={t("given_up.lead")}>
      {retried !== null && (
        <Notice tone="good" role="status" title={t("given_up.retried", { count: retried })} />
      )}
      {count === 0 ? (
        <p className="flex items-start gap-2.5 font-medium">
          <CircleCheck aria-hidden="true" className="mt-0.5 size-5 flex-none text-good" />
          {t("given_up.none")}
        </p>
      ) : (
        <>
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
            <p className="font-semibold text-error">
              {t("given_up.some", { count })}{" "}
              {count > jobs.length && t("given_up.shown", { shown: jobs.length })}
            </p>
            <form {...retry}>
              <Button type="submit" kind="secondary">
                {t("given_up.retry_all", { count })}
              </Button>
            </form>
          </div>
          <JobList
            t={t}
            jobs={jobs}
            about={about}
            action={(job) => (
              <form {...retry}>
                <input type="hidden" name="id" value={job.id} />
                <Button
                  type="submit"
                  kind="secondary"
                  aria-label={t("given_up.retry_of", { what: `${kindName(t, job.kind)} ${job.key}` })}
                >
                  {t("given_up.retry")}
                </Button>
              </form>
            )}
          />
        </>
      )}
    </SideSection>
  );
}
