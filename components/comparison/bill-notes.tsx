import type { BillReading } from "#lib/domain/comparison-view.ts";
import { formatCents } from "#lib/domain/money.ts";
import type { Words } from "./words.ts";

/** What a bill carries beside its month: from before, and a reading that nobody took. */
export function BillNotes({ words: { t, locale }, reading }: { words: Words; reading: BillReading }) {
  const before = reading.previous_balance_cents ?? 0;
  const amount = formatCents(Math.abs(before), locale);
  return (
    <div className="space-y-2 text-[0.9375rem] text-soft leading-snug empty:hidden">
      {before !== 0 && <p>{t(before > 0 ? "arrears" : "credit", { amount })}</p>}
      {reading.is_estimated && <p>{t("estimated")}</p>}
    </div>
  );
}
