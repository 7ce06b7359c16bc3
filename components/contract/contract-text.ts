import { formatDay } from "#lib/domain/service-day.ts";
import type { ContractState } from "./contract-notice.tsx";
import type { Words } from "./words.ts";

/** What a sentence says of the contract that follows: its name and the day on which it begins. */
export function queuedText({ t, locale }: Words, queued: ContractState["queued"]) {
  if (!queued?.contract_start) return null;
  return { plan: queued.plan_name ?? t("next_plan"), day: formatDay(queued.contract_start, locale) };
}

/** The plan in force and until when, below the title. */
export function leadText(
  { t, locale }: Words,
  plan: string,
  { term, queued }: Pick<ContractState, "term" | "queued">,
): string {
  if (term.kind === "month_to_month") return t(queued ? "lead_monthly_queued" : "lead_monthly", { plan });
  return term.end ? t("lead_fixed", { plan, day: formatDay(term.end, locale) }) : t("lead", { plan });
}

/** How long month to month goes on. */
export function monthlyText(words: Words, queued: ContractState["queued"]): string {
  const next = queuedText(words, queued);
  return next ? words.t("monthly_until", next) : words.t("monthly_explained");
}
