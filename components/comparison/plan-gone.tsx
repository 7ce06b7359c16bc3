import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { Translator } from "#messages/english.ts";

/** In the place of a plan whose price has ended or that is sold no more. */
export const PlanGone = ({ t }: { t: Translator<"comparison"> }) => (
  <>
    <PageHeader title={t("gone_title")} lead={t("gone")} />
    <ButtonLink href="/compare/plans">{t("back_plans")}</ButtonLink>
  </>
);
