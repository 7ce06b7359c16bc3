import type { Metadata } from "next";
import { brand } from "#brand";
import { PlanScreen } from "#components/contract/plan-screen.tsx";
import { DocumentLinks } from "#components/shell/document-links.tsx";
import { PartMissing } from "#components/shell/part-missing.tsx";
import { PageLink } from "#components/ui/page-link.tsx";
import { PhoneLink } from "#components/ui/phone-link.tsx";
import { utilityFacts } from "#lib/domain/utility.ts";
import { contractView } from "#lib/server/contract-view.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { myHome } from "#lib/server/my-home.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("contract"))("title") };
}

export default async function PlanPage({ params }: { params: Promise<{ home: string }> }) {
  const my = await myHome((await params).home);
  const [view, t, locale] = await Promise.all([contractView(my), getT("contract"), getLocale()]);
  const base = `/home/${my.home.number}`;
  const plan = view.plan.data;
  const active = view.contracts.data?.find(({ status }) => status === "active");
  const problem = view.plan.problem ?? view.contracts.problem;
  return (
    <PlanScreen
      words={{ t, locale }}
      plan={plan}
      state={view}
      utility={utilityFacts(my.location.utility)?.display_name ?? plan?.tdu_shortname ?? null}
      missing={problem && <PartMissing problem={problem} href={`${base}/plan`} />}
      documents={
        <>
          {active && <DocumentLinks links={active} locale={locale} label={t} />}
          <PageLink
            href={`${base}/documents`}
            className="link inline-flex min-h-11 items-center font-semibold"
          >
            {t("documents")}
          </PageLink>
        </>
      }
      phone={<PhoneLink phone={brand.supportPhone} />}
      renewHref={`${base}/plan/renew`}
      calendarHref={`/api/homes/${my.home.number}/calendar`}
    />
  );
}
