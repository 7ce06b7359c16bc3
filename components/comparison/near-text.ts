import { formatCents, formatKwh } from "#lib/domain/money.ts";
import type { NearThreshold } from "#lib/domain/near-threshold.ts";
import { kwhText, type Words } from "./words.ts";

/** How close a month is to a credit or a fee. */
export function nearText({ t, locale }: Words, near: NearThreshold): string {
  return t(`near.${near.code}_${near.isReached ? "reached" : "missed"}`, {
    kwh: kwhText(near.kwh_away, locale),
    threshold: formatKwh(near.threshold_kwh, locale),
    amount: formatCents(near.amount_cents, locale),
  });
}
