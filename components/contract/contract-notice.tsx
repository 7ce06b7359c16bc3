import type { ReactNode } from "react";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ContractTerm, ListedContract, RenewalState } from "#lib/domain/contract-term.ts";
import { daysBetween, formatDay, type ServiceDay } from "#lib/domain/service-day.ts";
import { queuedText } from "./contract-text.ts";
import type { Words } from "./words.ts";

export interface ContractState {
  term: ContractTerm;
  queued: (ListedContract & { plan_name?: string | null | undefined }) | null;
  renewal: RenewalState;
  today: ServiceDay;
  finalServiceDate: ServiceDay | null;
}

interface Props {
  words: Words;
  state: ContractState;
  renewHref: string;
  phone: ReactNode;
}

/** What is next for this contract, when there is something to say; it has the one primary button of the page. */
export function ContractNotice({ words, state, renewHref, phone }: Props) {
  const { t, locale } = words;
  const { term, queued, renewal, today, finalServiceDate } = state;
  if (renewal === "closed" && finalServiceDate) {
    return (
      <Notice title={t("notice.closed_title", { day: formatDay(finalServiceDate, locale) })}>
        <p>{t.rich("notice.closed_body", { phone: () => phone })}</p>
      </Notice>
    );
  }
  const next = queuedText(words, queued);
  if (next) {
    return (
      <Notice tone="good" title={t("notice.queued_title")}>
        <p>{t("notice.queued_body", next)}</p>
        <p>{t.rich("notice.queued_undo", { day: next.day, phone: () => phone })}</p>
      </Notice>
    );
  }
  if (renewal !== "open") return null;
  if (term.kind === "month_to_month" || !term.end) {
    return (
      <Notice
        tone="warn"
        title={t("notice.monthly_title")}
        actions={<ButtonLink href={renewHref}>{t("notice.monthly_action")}</ButtonLink>}
      >
        <p>{t("notice.monthly_body")}</p>
      </Notice>
    );
  }
  return (
    <Notice
      tone="warn"
      title={t("notice.open_title", { days: Math.max(0, daysBetween(today, term.end)) })}
      actions={<ButtonLink href={renewHref}>{t("notice.open_action")}</ButtonLink>}
    >
      <p>{t("notice.open_body", { day: formatDay(term.end, locale) })}</p>
    </Notice>
  );
}
