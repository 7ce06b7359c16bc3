import type { ReactNode } from "react";
import { kindName, type Words } from "./words.ts";

/** What is told of any job. */
export interface ListedJob {
  id: string;
  kind: string;
  /** What it is about. */
  key: string;
  attempts: number;
  error: string | null;
}

interface Props<J extends ListedJob> {
  t: Words["t"];
  jobs: readonly J[];
  /** How often it was tried, and since when or when again. */
  about: (job: J) => string;
  action?: (job: J) => ReactNode;
}

/** Jobs: what is to be done, about what, and why it failed last. */
export function JobList<J extends ListedJob>({ t, jobs, about, action }: Props<J>) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {jobs.map((job) => (
        <li key={job.id} className="flex flex-wrap items-start gap-x-4 gap-y-3 py-4">
          <div className="min-w-0 flex-[1_1_16rem] space-y-1">
            <p className="font-semibold">{kindName(t, job.kind)}</p>
            <p className="break-all font-mono text-[0.8125rem] text-soft">{job.key}</p>
            <p className="text-[0.9375rem] text-soft">{about(job)}</p>
            {job.error && <p className="wrap-anywhere font-mono text-[0.875rem] text-error">{job.error}</p>}
          </div>
          {action?.(job)}
        </li>
      ))}
    </ul>
  );
}
