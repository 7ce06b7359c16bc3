import type { ReactNode } from "react";
import { BackLink } from "#components/ui/back-link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { renewalWindowFrom } from "#lib/domain/contract-term.ts";
import { formatDay } from "#lib/domain/service-day.ts";
import type { ContractState } from "./contract-notice.tsx";
import type { RenewalWords } from "./renewal-words.ts";

interface Props {
  words: RenewalWords;
  state: ContractState;
  planHref: string;
  phone: ReactNode;
}

/** Why nothing can be chosen now: too early, or service is ending. */
export function RenewalClosed({ words: { t, locale }, state, planHref, phone }: Props) {
  const { term, finalServiceDate } = state;
  if (finalServiceDate || !term.end) {
    const day = finalServiceDate ? formatDay(finalServiceDate, locale) : "";
    return (
      <>
        <BackLink href={planHref}>{t("back")}</BackLink>
        <PageHeader title={t("closed_title")} lead={t.rich("closed", { day, phone: () => phone })} />
      </>
    );
  }
  const day = formatDay(renewalWindowFrom(term.end), locale);
  return (
    <>
      <BackLink href={planHref}>{t("back")}</BackLink>
      <PageHeader
        title={t("early_title", { day })}
        lead={t("early", { day, end: formatDay(term.end, locale) })}
      />
    </>
  );
}
