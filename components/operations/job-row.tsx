import type { ReactNode } from "react";
import { kindName, type Words } from "./words.ts";

interface Props {
  t: Words["t"];
  job: { kind: string; key: string; error: string | null };
  /** How often it was tried, and since when or when again. */
  about: string;
  action?: ReactNode;
}

/** A job: what is to be done, about what, and why it failed last. */
export function JobRow({ t, job, about, action }: Props) {
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-3 py-4">
      <div className="min-w-0 flex-[1_1_16rem] space-y-1">
        <p className="font-semibold">{kindName(t, job.kind)}</p>
        <p className="break-all font-mono text-[0.8125rem] text-soft">{job.key}</p>
        <p className="text-[0.9375rem] text-soft">{about}</p>
        {job.error && <p className="wrap-anywhere font-mono text-[0.875rem] text-error">{job.error}</p>}
      </div>
      {action}
    </li>
  );
}
