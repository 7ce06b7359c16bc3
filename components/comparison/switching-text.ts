import { formatCents, formatWholeDollars } from "#lib/domain/money.ts";
import { formatDay } from "#lib/domain/service-day.ts";
import type { Switching } from "#lib/domain/switching.ts";
import type { Words } from "./words.ts";

/**
 * When leaving the present provider saves and when it costs, in a sentence or two. Only what stands on the bill is said to: not a
 * day that was typed.
 */
export function switchingText({ t, locale }: Words, switching: Switching, isOnBill: boolean): string {
  if (switching.code === "contract_over" || switching.code === "last_days") {
    const end = formatDay(switching.contract_end_date, locale);
    if (switching.code === "last_days") return t("switching.last_days", { end });
    return t(isOnBill ? "switching.contract_over_bill" : "switching.contract_over", { end });
  }
  if (switching.code === "no_fee") return t("switching.no_fee");
  if (switching.code === "no_end_named")
    return t(isOnBill ? "switching.no_end_named_bill" : "switching.no_end_named");
  const free = switching.free_from && formatDay(switching.free_from, locale);
  if (switching.code === "fee_unknown") {
    return free ? t("switching.fee_unknown_free", { free }) : t("switching.fee_unknown");
  }
  const fee = formatCents(switching.fee_cents, locale);
  if (switching.code === "saving_unknown") {
    return free ? t("switching.saving_unknown_free", { fee, free }) : t("switching.saving_unknown", { fee });
  }
  if (switching.code === "no_saving") {
    return free ? t("switching.no_saving_free", { fee, free }) : t("switching.no_saving", { fee });
  }
  const saved = formatWholeDollars(switching.saved_cents, locale);
  if (switching.code === "fee_outweighs") {
    return free
      ? t("switching.fee_outweighs_free", { fee, saved, free })
      : t("switching.fee_outweighs", { fee, saved });
  }
  const months = switching.break_even_months;
  return free
    ? t("switching.pays_off_free", { fee, saved, free, months })
    : t("switching.pays_off", { fee, months });
}
