import type { Metadata } from "next";
import { brand } from "#brand";
import { PlanScreen } from "#components/contract/plan-screen.tsx";
import { PlanBadges } from "#components/plans/plan-badges.tsx";
import { DocumentLinks } from "#components/shell/document-links.tsx";
import { PartMissing } from "#components/shell/part-missing.tsx";
import { PageLink } from "#components/ui/page-link.tsx";
import { PhoneLink } from "#components/ui/phone-link.tsx";
import { utilityFacts } from "#lib/domain/utility.ts";
import { contractView } from "#lib/server/contract-view.ts";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { myHome } from "#lib/server/my-home.ts";
import { Price } from "./price.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("contract"))("title") };
}

export default async function PlanPage({ params }: { params: Promise<{ home: string }> }) {
  const my = await myHome((await params).home);
  const [view, t, tPlans, locale] = await Promise.all([
    contractView(my),
    getT("contract"),
    getT("plans"),
    getLocale(),
  ]);
  const base = `/home/${my.home.number}`;
  const plan = view.plan.data;
  const active = view.contracts.data?.find(({ status }) => status === "active");
  const problem = view.plan.problem ?? view.contracts.problem;
  const utility = utilityFacts(my.location.utility)?.display_name ?? plan?.tdu_shortname ?? null;
  const shown = plan && { words: { t: tPlans, locale }, plan };
  return (
    <PlanScreen
      words={{ t, locale }}
      plan={plan}
      state={view}
      utility={utility}
      missing={problem && <PartMissing problem={problem} href={`${base}/plan`} />}
      badges={shown && <PlanBadges {...shown} />}
      price={shown && <Price {...shown} utility={utility} note={t("averages_note")} />}
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
