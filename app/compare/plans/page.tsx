import type { Metadata } from "next";
import { brand } from "#brand";
import { FreshPrices } from "#components/comparison/fresh-prices.tsx";
import { PlansScreen } from "#components/comparison/plans-screen.tsx";
import { PlanBadges } from "#components/plans/plan-badges.tsx";
import { PhoneLink } from "#components/ui/phone-link.tsx";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { compared } from "../compared.ts";
import { Unread } from "../unread.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("comparison"))("plans_title") };
}

export default async function ComparedPlansPage() {
  const [{ view, result, problem }, t, tPlans, locale] = await Promise.all([
    compared(),
    getT("comparison"),
    getT("plans"),
    getLocale(),
  ]);
  if (problem) return <Unread title={t("plans_title")} problem={problem} href="/compare/plans" />;
  return (
    <>
      <FreshPrices requestedAt={result.requested_at} holdMs={result.hold_ms} />
      <PlansScreen
        words={{ t, locale }}
        result={result}
        profile={view.profile.state}
        badges={(plan) => <PlanBadges words={{ t: tPlans, locale }} plan={plan} />}
        phone={<PhoneLink phone={brand.supportPhone} />}
      />
    </>
  );
}
