import type { Metadata } from "next";
import { NoticeList } from "#components/notices/notice-list.tsx";
import { Seen } from "#components/notices/seen.tsx";
import { HomeBar } from "#components/shell/home-bar.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { PageLink } from "#components/ui/page-link.tsx";
import { homesOf } from "#lib/server/home.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { noticesOf } from "#lib/server/notice.ts";
import { noticeDays } from "#lib/server/notice-days.ts";
import { currentUser } from "#lib/server/session.ts";
import { toSignIn } from "#lib/server/to-sign-in.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("notices"))("title") };
}

interface Props {
  searchParams: Promise<{ home?: string | string[] }>;
}

export default async function NoticesPage({ searchParams }: Props) {
  const user = await currentUser();
  if (!user) return toSignIn();
  const [{ home }, homes, { notices, hasOlder }, t, locale] = await Promise.all([
    searchParams,
    homesOf(user),
    noticesOf(user.id),
    getT("notices"),
    getLocale(),
  ]);
  const newest = notices[0];
  const days = await noticeDays(user.id, notices, { t, locale });
  const count = notices.filter(({ read_at }) => read_at === null).length;
  const from = typeof home === "string" ? `?${new URLSearchParams({ home })}` : "";
  return (
    <>
      {homes.some(({ finalized_at }) => finalized_at) && (
        <HomeBar userId={user.id} asked={home} hasOthers={homes.length > 1} />
      )}
      <PageHeader title={newest ? t("title") : t("empty_title")} lead={newest ? t("lead") : t("empty")} />
      <NoticeList days={days} newLabel={t("new")} />
      {hasOlder && <p className="mt-6 max-w-prose text-soft">{t("older", { count: notices.length })}</p>}
      <p className="mt-8">
        <PageLink href={`/settings${from}#messages`} className="link inline-flex min-h-11 items-center">
          {t("wishes")}
        </PageLink>
      </p>
      {newest && <Seen through={newest.created_at} count={count} />}
    </>
  );
}
