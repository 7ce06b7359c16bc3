import { PageHeader } from "#components/ui/page-header.tsx";
import { getT } from "#lib/server/i18n.ts";

/** In the place of what is about a service that has not begun, or is over. */
export default async function FlowNotYetPage() {
  const t = await getT("flow");
  return <PageHeader title={t("not_yet_title")} lead={t("not_yet")} />;
}
