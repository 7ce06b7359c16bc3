import { Figure } from "#components/ui/figure.tsx";
import { type ContractTerm, feeFreeFrom } from "#lib/domain/contract-term.ts";
import type { EndingFee } from "#lib/domain/early-termination.ts";
import { formatCents } from "#lib/domain/money.ts";
import { formatDay } from "#lib/domain/service-day.ts";
import type { ContractState } from "./contract-notice.tsx";
import { queuedText } from "./contract-text.ts";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  fee: EndingFee;
  term: ContractTerm;
  /** The contract that follows, once one is agreed on. */
  queued: ContractState["queued"];
}

/** What leaving would cost on this very day, and when that changes. */
export function EndingToday({ words, fee, term, queued }: Props) {
  const { t, locale } = words;
  const amount = (cents: number) => formatCents(cents, locale);
  const next = queuedText(words, queued);
  const unknown = fee.code === "unknown" ? t("ending_unknown_value") : t("ending_none");
  return (
    <>
      <Figure size="medium" value={"cents" in fee ? amount(fee.cents) : unknown} />
      <p className="mt-2 leading-snug">{whyText(words, fee, term)}</p>
      {next && <p className="mt-2 leading-snug">{t("ending_queued", next)}</p>}
      <p className="mt-2 text-[0.9375rem] text-soft leading-snug">
        {"cents" in fee && `${t("ending_moving")} `}
        {t("ending_same_day")}
      </p>
    </>
  );
}

function whyText({ t, locale }: Words, fee: EndingFee, { end }: ContractTerm): string {
  const free = end ? formatDay(feeFreeFrom(end), locale) : "";
  if (fee.code === "flat") return end ? t("ending_why.flat", { day: free }) : t("ending_why.flat_open");
  if (fee.code !== "per_month") return t(`ending_why.${fee.code}`);
  const amount = formatCents(fee.month_cents, locale);
  return t("ending_why.per_month", { months: fee.months, amount, day: free });
}
