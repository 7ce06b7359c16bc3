import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { Suspense } from "react";
import { AddHome } from "#components/homes/add-home.tsx";
import { Messages } from "#components/shell/messages.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { homesOf } from "#lib/server/home.ts";
import { getT } from "#lib/server/i18n.ts";
import { currentUser } from "#lib/server/session.ts";
import { HomeList } from "./list.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("homes"))("title") };
}

export default async function HomesPage() {
  const user = await currentUser();
  if (!user) redirect("/sign-in?next=/homes");
  const [homes, t] = await Promise.all([homesOf(user.id), getT("homes")]);
  const waiting = (
    <div className="grid gap-4 md:grid-cols-2">
      {homes.map(({ id }) => (
        <Skeleton key={id} className="h-64 w-full rounded-xl" />
      ))}
    </div>
  );
  return (
    <Messages nouns={["homes", "problems"]}>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Suspense fallback={waiting}>
        <HomeList user={user} />
      </Suspense>
      <AddHome t={t} hasHomes={homes.length > 0} isEnrolling={homes.at(-1)?.finalized_at === null} />
      <p className="mt-10 border-line border-t pt-5">
        <Link href="/settings" prefetch={false} className="link inline-flex min-h-11 items-center">
          {t("settings")}
        </Link>
      </p>
    </Messages>
  );
}
