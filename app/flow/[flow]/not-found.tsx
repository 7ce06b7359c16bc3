import { PageHeader } from "#components/ui/page-header.tsx";
import { getT } from "#lib/server/i18n.ts";

export default async function FlowNotFound() {
  const t = await getT("flow");
  return <PageHeader title={t("missing_title")} lead={t("missing")} />;
}
