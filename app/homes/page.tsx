import type { Metadata } from "next";
import { AddHome } from "#components/homes/add-home.tsx";
import { Messages } from "#components/shell/messages.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { PageLink } from "#components/ui/page-link.tsx";
import { homesOf } from "#lib/server/home.ts";
import { getT } from "#lib/server/i18n.ts";
import { currentUser } from "#lib/server/session.ts";
import { toSignIn } from "#lib/server/to-sign-in.ts";
import { HomeList } from "./list.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("homes"))("title") };
}

export default async function HomesPage() {
  const user = await currentUser();
  if (!user) return toSignIn();
  const [homes, t] = await Promise.all([homesOf(user.id), getT("homes")]);
  return (
    <Messages nouns={["homes", "problems"]}>
      {homes.some((home) => home.finalized_at) && <BackLink href="/home">{t("to_home")}</BackLink>}
      <PageHeader title={t("title")} lead={t("lead")} />
      <HomeList user={user} />
      <AddHome t={t} hasHomes={homes.length > 0} isEnrolling={homes.at(-1)?.finalized_at === null} />
      <p className="mt-10 border-line border-t pt-5">
        <PageLink href="/settings" className="link inline-flex min-h-11 items-center">
          {t("settings")}
        </PageLink>
      </p>
    </Messages>
  );
}
