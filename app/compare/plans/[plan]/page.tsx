import type { Metadata } from "next";
import { ChoosePlan } from "#components/comparison/choose-plan.tsx";
import { FreshPrices } from "#components/comparison/fresh-prices.tsx";
import { PlanGone } from "#components/comparison/plan-gone.tsx";
import { PlanScreen } from "#components/comparison/plan-screen.tsx";
import { PlanBadges } from "#components/plans/plan-badges.tsx";
import { periodText } from "#components/plans/words.ts";
import { DocumentLinks } from "#components/shell/document-links.tsx";
import { Messages } from "#components/shell/messages.tsx";
import { getLocale, getT } from "#lib/server/i18n.ts";
import { compared } from "../../compared.ts";
import { Unread } from "../../unread.tsx";

interface Props {
  params: Promise<{ plan: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("comparison"))("month_title") };
}

export default async function ComparedPlanPage({ params }: Props) {
  const [{ plan: key }, { result, problem }, t, tPlans, locale] = await Promise.all([
    params,
    compared(),
    getT("comparison"),
    getT("plans"),
    getLocale(),
  ]);
  if (problem) return <Unread title={t("month_title")} problem={problem} href={`/compare/plans/${key}`} />;
  const one = result.results.find((each) => each.key === key);
  if (!one) return <PlanGone t={t} />;
  const plansWords = { t: tPlans, locale };
  const periodOf = (name: string) => {
    const found = one.plan.time_of_use?.periods.find((period) => period.name === name);
    return found ? periodText(plansWords, found) : name;
  };
  return (
    <Messages nouns={["comparison_meter", "problems"]}>
      <FreshPrices requestedAt={result.requested_at} holdMs={result.hold_ms} />
      <PlanScreen
        words={{ t, locale }}
        result={result}
        one={one}
        badges={<PlanBadges words={plansWords} plan={one.plan} />}
        documents={<DocumentLinks links={one.plan.links} locale={locale} label={t} />}
        choose={<ChoosePlan planKey={one.key} requestedAt={result.requested_at} label={t("choose")} />}
        period={periodOf}
      />
    </Messages>
  );
}
