import type { Metadata } from "next";
import { AskUs } from "#components/service/ask-us.tsx";
import { Complaint } from "#components/service/complaint.tsx";
import { Outage } from "#components/service/outage.tsx";
import { LinkList } from "#components/ui/link-list.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { homeUtility } from "#lib/server/home-utility.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { myHome } from "#lib/server/my-home.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("service"))("title") };
}

export default async function ServicePage({ params }: { params: Promise<{ home: string }> }) {
  const number = (await params).home;
  const my = await myHome(number);
  const [utility, t, locale] = await Promise.all([homeUtility(my), getT("service"), getLocale()]);
  const base = `/home/${number}/service`;
  return (
    <div className="space-y-10">
      <div>
        <PageHeader title={t("title")} />
        <Outage
          t={t}
          utility={utility.name ?? t("outage_unknown")}
          phone={utility.phone}
          esiId={my.location.utility_number}
        />
      </div>
      <AskUs t={t} locale={locale} accountNumber={my.account.account_number ?? null} />
      <nav aria-label={t("topics")}>
        <LinkList
          items={[
            { href: `${base}/moving`, title: t("moving_link"), about: t("moving_about") },
            { href: `${base}/medical`, title: t("medical_link"), about: t("medical_about") },
          ]}
        />
      </nav>
      <Complaint t={t} />
    </div>
  );
}
