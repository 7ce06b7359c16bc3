import type { Metadata } from "next";
import { Messages } from "#components/shell/messages.tsx";
import { SignOut } from "#components/sign-in/sign-out.tsx";
import { LinkList } from "#components/ui/link-list.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { getT } from "#lib/server/i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("service"))("more_title") };
}

export default async function MorePage({ params }: { params: Promise<{ home: string }> }) {
  const { home } = await params;
  const base = `/home/${home}`;
  const [t, tNav] = await Promise.all([getT("service"), getT("account_nav")]);
  const places = [
    ["service", `${base}/service`],
    ["documents", `${base}/documents`],
    ["payment", `${base}/payment`],
    ["homes", `/homes?home=${home}`],
    ["settings", `/settings?home=${home}`],
  ] as const;
  return (
    <div className="max-w-[44rem]">
      <PageHeader title={t("more_title")} />
      <LinkList items={places.map(([key, href]) => ({ href, title: tNav(key), about: t(`more_${key}`) }))} />
      <div className="mt-6">
        <Messages nouns={["problems"]}>
          <SignOut label={t("more_sign_out")} />
        </Messages>
      </div>
    </div>
  );
}
