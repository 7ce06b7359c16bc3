import { Bell } from "lucide-react";
import { getT } from "#lib/server/i18n.ts";
import { countUnread } from "#lib/server/notice.ts";
import { currentUser } from "#lib/server/session.ts";
import { HomeAwareLink } from "./home-aware-link.tsx";

const mostCounted = 9;

/** The way to the messages, with how many are new; nothing for those who are not signed in after all. */
export async function NoticeBell() {
  const user = await currentUser();
  if (!user) return null;
  const [count, t] = await Promise.all([countUnread(user.id), getT("notices")]);
  const shown = count > mostCounted ? `${mostCounted}+` : String(count);
  // Who speaks what stands there must be understood: the name has the count as it is shown.
  const label = t("bell", { count, shown });
  return (
    <HomeAwareLink
      to="notices"
      aria-label={label}
      title={label}
      className="relative grid size-11 flex-none place-items-center rounded-md hover:bg-sunken"
    >
      <Bell aria-hidden="true" className="size-5" />
      {count > 0 && (
        <span
          aria-hidden="true"
          className="absolute top-0.5 right-0 min-w-5 rounded-full bg-error px-1 text-center font-semibold text-paper text-xs leading-5"
        >
          {shown}
        </span>
      )}
    </HomeAwareLink>
  );
}
