import type { Metadata } from "next";
import { LanguageRow } from "#components/settings/language-row.tsx";
import { HomeBar } from "#components/shell/home-bar.tsx";
import { Messages } from "#components/shell/messages.tsx";
import { SignOut } from "#components/sign-in/sign-out.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SideSection } from "#components/ui/side-section.tsx";
import { homesOf } from "#lib/server/home.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { currentUser } from "#lib/server/session.ts";
import { toSignIn } from "#lib/server/to-sign-in.ts";
import { Access } from "./access.tsx";
import { Data } from "./data.tsx";
import { Wishes } from "./wishes.tsx";
import { You } from "./you.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("settings"))("title") };
}

interface Props {
  searchParams: Promise<{ home?: string | string[] }>;
}

export default async function SettingsPage({ searchParams }: Props) {
  const user = await currentUser();
  if (!user) return toSignIn();
  const [{ home }, homes, t, locale] = await Promise.all([
    searchParams,
    homesOf(user),
    getT("settings"),
    getLocale(),
  ]);
  return (
    <Messages nouns={["settings", "account", "sign_in", "problems"]}>
      <HomeBar userId={user.id} asked={home} hasOthers={homes.length > 1} />
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="space-y-10">
        <SideSection id="you" title={t("you")} lead={t("you_lead")}>
          <div className="-mt-4 divide-y divide-line">
            <You user={user} />
            <LanguageRow locale={locale} />
          </div>
        </SideSection>
        <Wishes user={user} />
        <SideSection id="access" title={t("sign_in")} lead={t("sign_in_lead")}>
          <Access user={user} />
        </SideSection>
        <SideSection id="data" title={t("data")} lead={t("data_lead")}>
          <Data user={user} />
        </SideSection>
        <div className="border-line border-t pt-5">
          <SignOut label={t("sign_out")} />
        </div>
      </div>
    </Messages>
  );
}
