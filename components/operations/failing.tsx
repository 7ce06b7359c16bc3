import { SideSection } from "#components/ui/side-section.tsx";
import { JobList, type ListedJob } from "./job-list.tsx";
import { span, type Words } from "./words.ts";

interface Job extends ListedJob {
  next_try: string | null;
}

interface Props {
  words: Words;
  jobs: readonly Job[];
  /** Of these some may not be listed. */
  count: number;
  checkedAt: Date;
}

/** Work that failed and is tried again by itself. */
export function Failing({ words: { t, locale }, jobs, count, checkedAt }: Props) {
  const next = (at: string | null) =>
    at
      ? t("failing.next", { when: t("in", { span: span(Date.parse(at) - checkedAt.getTime(), locale) }) })
      : t("failing.now");
  return (
    <SideSection id="failing" title={t("failing.title")} lead={t("failing.lead")}>
      {count === 0 && <p>{t("failing.none")}</p>}
      {count > jobs.length && <p>{t("failing.shown", { shown: jobs.length, count })}</p>}
      {count > 0 && (
        <JobList
          t={t}
          jobs={jobs}
          about={(job) => `${t("failing.tries", { tries: job.attempts })}, ${next(job.next_try)}`}
        />
      )}
    </SideSection>
  );
}
