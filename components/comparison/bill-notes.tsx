import type { BillReading } from "#lib/domain/comparison-view.ts";
import { formatCents } from "#lib/domain/money.ts";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  reading: BillReading;
  /** Beside arrears: what may then be among this month's charges and is not its price. */
  lateFee: string;
}

/** What a bill carries beside its month: from before, and a reading that nobody took. */
export function BillNotes({ words: { t, locale }, reading, lateFee }: Props) {
  const before = reading.previous_balance_cents ?? 0;
  if (before === 0 && !reading.is_estimated) return null;
  const amount = formatCents(Math.abs(before), locale);
  return (
    <div className="space-y-2 text-[0.9375rem] text-soft leading-snug">
      {before !== 0 && <p>{t(before > 0 ? "arrears" : "credit", { amount })}</p>}
      {before > 0 && <p>{lateFee}</p>}
      {reading.is_estimated && <p>{t("estimated")}</p>}
    </div>
  );
}
