import type { Metadata } from "next";
import { AddHome } from "#components/homes/add-home.tsx";
import { WaitingHome } from "#components/homes/waiting-home.tsx";
import { HomeAwareLink } from "#components/shell/home-aware-link.tsx";
import { HomeBar } from "#components/shell/home-bar.tsx";
import { Messages } from "#components/shell/messages.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { homesOf } from "#lib/server/home.ts";
import { getT } from "#lib/server/i18n.ts";
import { currentUser } from "#lib/server/session.ts";
import { waitingHomes } from "#lib/server/take-home.ts";
import { toSignIn } from "#lib/server/to-sign-in.ts";
import { HomeList } from "./list.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("homes"))("title") };
}

interface Props {
  searchParams: Promise<{ home?: string | string[] }>;
}

export default async function HomesPage({ searchParams }: Props) {
  const user = await currentUser();
  if (!user) return toSignIn();
  const [{ home }, homes, waiting, t] = await Promise.all([
    searchParams,
    homesOf(user),
    waitingHomes(user.id),
    getT("homes"),
  ]);
  return (
    <Messages nouns={["homes", "problems"]}>
      {homes.some(({ finalized_at }) => finalized_at) && (
        <HomeBar userId={user.id} asked={home} hasOthers={false} />
      )}
      <PageHeader title={t("title")} lead={t("lead")} />
      {waiting.length > 0 && <WaitingHome />}
      <HomeList user={user} />
      <AddHome t={t} hasHomes={homes.length > 0} isEnrolling={homes.at(-1)?.finalized_at === null} />
      <p className="mt-10 border-line border-t pt-5">
        <HomeAwareLink to="settings" className="link inline-flex min-h-11 items-center">
          {t("settings")}
        </HomeAwareLink>
      </p>
    </Messages>
  );
}
