import type { useTranslations } from "use-intl/react";

/** What a page shows to be agreed on. */
export interface ShownTerms {
  /** The same text as long as price, conditions, documents and first day are. */
  terms: string;
  priceText: string;
}

/** Why the page was asked for again: the price had ended, or the answer to the renewal did not come. */
export type LookReason = "expired" | "unsure";

/** What a look found: that nothing was agreed on, and whether what is shown is still what it was `before`. */
export function lookText(
  t: ReturnType<typeof useTranslations<"renewal">>,
  why: LookReason,
  before: ShownTerms,
  now: ShownTerms,
): string {
  const prices = { before: before.priceText, after: now.priceText };
  const isSame = before.terms === now.terms;
  const changed = prices.before === prices.after ? t("expired_conditions") : t("expired_changed", prices);
  if (why === "expired") return isSame ? t("expired_same") : changed;
  return `${t("not_done")} ${isSame ? t("send_again") : changed}`;
}
