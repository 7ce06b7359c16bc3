import type { ReactNode } from "react";
import { AccountBar } from "#components/shell/account-bar.tsx";
import { LiveUpdates } from "#components/shell/live-updates.tsx";
import { OutageLine } from "#components/shell/outage-line.tsx";
import { UnlessOn } from "#components/shell/unless-on.tsx";
import { homeTitle } from "#lib/domain/home-title.ts";
import { utilityFacts } from "#lib/domain/utility.ts";
import { getT } from "#lib/server/i18n.ts";
import { myHome } from "#lib/server/my-home.ts";
import { part } from "#lib/server/part.ts";
import { AccountUnread } from "./account-unread.tsx";

interface Props {
  params: Promise<{ home: string }>;
  children: ReactNode;
}

/** Every page of a home with service: which home it is, the five places, the page, and whom to call in an outage. */
export default async function AccountLayout({ params, children }: Props) {
  const number = (await params).home;
  const [{ data: my, problem }, t] = await Promise.all([part(myHome(number)), getT("account_nav")]);
  if (!my) return <AccountUnread number={number} problem={problem} />;
  const { home, homes, location, revision } = my;
  // As we know it: Light's own word would be one more call on every page. Those that ask for it say it themselves.
  const utility = utilityFacts(location.utility);
  return (
    <div className="pb-8">
      <AccountBar
        t={t}
        number={home.number}
        title={homeTitle(home.name, location)}
        hasOthers={homes.length > 1}
      />
      <LiveUpdates key={home.number} home={home.number} revision={revision} />
      {children}
      {utility && (
        <UnlessOn pages={[`/home/${home.number}/service`, `/home/${home.number}/service/medical`]}>
          <OutageLine t={t} utility={utility} />
        </UnlessOn>
      )}
    </div>
  );
}
