import { headers } from "next/headers";
import { AccountBar } from "#components/shell/account-bar.tsx";
import { OutageLine } from "#components/shell/outage-line.tsx";
import { PartMissing } from "#components/shell/part-missing.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { homeTitle } from "#lib/domain/home-title.ts";
import type { Problem } from "#lib/domain/problem.ts";
import { utilityFacts } from "#lib/domain/utility.ts";
import { readDraft } from "#lib/server/draft.ts";
import { getT } from "#lib/server/i18n.ts";
import { homeOfPath } from "#lib/server/my-home.ts";
import { pathHeader } from "#lib/server/path-header.ts";

/** A home's pages while Light does not tell its account: what we know ourselves, and the way to ask again. */
export async function AccountUnread({ number, problem }: { number: string; problem: Problem }) {
  const [{ home, homes }, t, tHomes, sent] = await Promise.all([
    homeOfPath(number),
    getT("account_nav"),
    getT("homes"),
    headers(),
  ]);
  const { premise } = await readDraft({ home_id: home.id });
  const numbered = tHomes("home_number", { number: home.number });
  const title = premise ? homeTitle(home.name, premise) : (home.name ?? numbered);
  const utility = utilityFacts(premise?.utility);
  return (
    <div className="pb-8">
      <AccountBar t={t} number={home.number} title={title} hasOthers={homes.length > 1} />
      <PageHeader title={title} />
      <div className="max-w-form">
        <PartMissing problem={problem} href={sent.get(pathHeader) ?? `/home/${number}`} isWholePage />
      </div>
      {utility && <OutageLine t={t} utility={utility} />}
    </div>
  );
}
