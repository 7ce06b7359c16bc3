import type { ReactNode } from "react";

/** A row of a list of settings: what it is, more about it, and what can be done to it. */
export function Listed({
  title,
  mark,
  about,
  action,
}: {
  title: string;
  mark?: ReactNode;
  about: string;
  action?: ReactNode;
}) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 py-3">
      <div className="min-w-0">
        <p className="wrap-anywhere font-semibold">
          {title} {mark}
        </p>
        <p className="text-[0.9375rem] text-soft">{about}</p>
      </div>
      {action}
    </li>
  );
}
