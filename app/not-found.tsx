import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { getT } from "#lib/server/i18n.ts";

export default async function NotFound() {
  const t = await getT("ui");
  return (
    <div className="max-w-form py-6 sm:py-12">
      <PageHeader title={t("not_found_title")} lead={t("not_found")} />
      <ButtonLink href="/">{t("to_start")}</ButtonLink>
    </div>
  );
}
