import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

/** A row of a list of settings: what it is, more about it, and what can be done to it. */
export function Listed({
  icon: Icon,
  title,
  mark,
  about,
  action,
}: {
  icon: LucideIcon;
  title: string;
  mark?: ReactNode;
  about: string;
  action?: ReactNode;
}) {
  return (
    <li className="flex flex-wrap items-start gap-x-3 py-3">
      <Icon aria-hidden="true" className="mt-0.5 size-5 flex-none text-soft" />
      <div className="min-w-0 flex-[1_1_10rem]">
        <p className="wrap-anywhere font-semibold">
          {title} {mark}
        </p>
        <p className="text-[0.9375rem] text-soft">{about}</p>
      </div>
      {action}
    </li>
  );
}
