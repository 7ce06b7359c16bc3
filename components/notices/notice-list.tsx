import { PageLink } from "#components/ui/page-link.tsx";
import { NewMark } from "./new-mark.tsx";

/** A notice as it stands in the bell. */
export interface ShownNotice {
  id: string;
  title: string;
  body: string;
  action: string;
  href: string;
  /** Which home it is about, for people with several. */
  home: string | null;
  isUnread: boolean;
}

export interface NoticeDay {
  /** The day in words. */
  day: string;
  notices: readonly ShownNotice[];
}

/** What happened, a day at a time. */
export function NoticeList({ days, newLabel }: { days: readonly NoticeDay[]; newLabel: string }) {
  return (
    <div className="max-w-prose space-y-8">
      {days.map(({ day, notices }) => (
        <section key={day}>
          <h2 className="font-body font-semibold text-[0.9375rem] text-soft">{day}</h2>
          <ul className="mt-1 divide-y divide-line border-line border-y">
            {notices.map(({ id, title, body, action, href, home, isUnread }) => (
              <li key={id} className="py-5">
                {home && <p className="text-[0.9375rem] text-soft">{home}</p>}
                <h3 className="font-semibold text-lg leading-snug">
                  {title} <NewMark isUnread={isUnread} label={newLabel} />
                </h3>
                <p className="mt-1.5">{body}</p>
                <PageLink href={href} className="link -mb-2 inline-flex min-h-11 items-center font-semibold">
                  {action}
                </PageLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
