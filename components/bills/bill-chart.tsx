import { billMonth } from "#lib/domain/bill-period.ts";
import { isCorrection } from "#lib/domain/bill-state.ts";
import type { Invoice } from "#lib/light/billing-schemas.ts";
import type { Words } from "./words.ts";

const height = 64;
const leastBars = 3;

/** The totals side by side, oldest first; the list below has the numbers. Void bills and corrections are left out. */
export function BillChart({ words: { t, locale }, bills }: { words: Words; bills: readonly Invoice[] }) {
  const shown = bills.filter((bill) => !bill.voided_at && !isCorrection(bill)).toReversed();
  const most = Math.max(1, ...shown.map(({ total_cents }) => total_cents));
  if (shown.length < leastBars) return null;
  return (
    <div
      role="img"
      aria-label={t("chart", { count: shown.length })}
      className="mb-5 flex items-end gap-1.5 sm:gap-2.5"
    >
      {shown.map((bill, index) => (
        <span key={bill.number} className="min-w-0 flex-1 text-center">
          <span
            className={`block rounded-t-sm ${index === shown.length - 1 ? "bg-accent-line" : "bg-accent-line/35"}`}
            style={{ height: Math.max(2, Math.round((Math.max(0, bill.total_cents) / most) * height)) }}
          />
          <span className="mt-1 block truncate border-line border-t pt-1 text-soft text-xs">
            {billMonth(bill, locale, "short").slice(0, 3)}
          </span>
        </span>
      ))}
    </div>
  );
}
