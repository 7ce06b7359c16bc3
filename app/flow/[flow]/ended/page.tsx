import { PageHeader } from "#components/ui/page-header.tsx";
import { getT } from "#lib/server/i18n.ts";

/** In the place of every page of a flow that is over. */
export default async function FlowEndedPage() {
  const t = await getT("flow");
  return <PageHeader title={t("ended_title")} lead={t("ended")} />;
}
