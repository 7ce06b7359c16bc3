import { PlansSkeleton } from "#components/plans/plans-skeleton.tsx";
import { getT } from "#lib/server/i18n.ts";

export default async function PlansLoading() {
  const [t, tUi] = await Promise.all([getT("plans"), getT("ui")]);
  return <PlansSkeleton title={t("title")} label={tUi("loading")} />;
}
