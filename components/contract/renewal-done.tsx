import { ButtonLink } from "#components/ui/button-link.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { ListedContract } from "#lib/domain/contract-term.ts";
import { formatDay, type ServiceDay } from "#lib/domain/service-day.ts";
import type { RenewalWords } from "./renewal-words.ts";

interface Props {
  words: RenewalWords;
  queued: ListedContract & { plan_name?: string | null | undefined; contract_start: ServiceDay };
  /** In this portal: what was agreed to is among the documents. */
  isAgreedHere: boolean;
  base: string;
}

/** The next contract as it waits behind the present one. */
export function RenewalDone({ words: { t, locale }, queued, isAgreedHere, base }: Props) {
  const day = formatDay(queued.contract_start, locale);
  return (
    <div className="max-w-[44rem]">
      <PageHeader
        title={t("done_title")}
        lead={t("done_lead", { plan: queued.plan_name ?? t("next_plan"), day })}
      />
      <Facts>
        {queued.plan_name && <Fact term={t("done_plan")}>{queued.plan_name}</Fact>}
        <Fact term={t("begins")}>{day}</Fact>
        {queued.contract_end && <Fact term={t("done_last")}>{formatDay(queued.contract_end, locale)}</Fact>}
      </Facts>
      <Notice tone="good" className="mt-6">
        <p>{t("done_until")}</p>
        {isAgreedHere && <p>{t("done_kept")}</p>}
      </Notice>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href={`${base}/plan`} kind="secondary">
          {t("to_plan")}
        </ButtonLink>
        <ButtonLink href={`${base}/documents`} kind="quiet">
          {t("to_documents")}
        </ButtonLink>
      </div>
    </div>
  );
}
