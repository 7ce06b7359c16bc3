import { billDays, formatBillPeriod } from "#lib/domain/bill-period.ts";
import { numberFormat } from "#lib/domain/intl-formats.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { formatKwh, formatRate } from "#lib/domain/money.ts";
import type { InvoiceDetail } from "#lib/light/billing-schemas.ts";
import { Stack, StackItem } from "./stack.tsx";
import type { Words } from "./words.ts";

const isSome = (kwh: string | null | undefined): kwh is string => Number(kwh ?? 0) > 0;
const dial = (read: string, locale: Locale) => numberFormat(locale).format(Number(read));
const decimals = (kwh: string) => kwh.split(".")[1]?.replace(/0+$/, "").length ?? 0;

/** The days, what the meter said, and what a kWh came to. */
export function BillUse({ words: { t, locale }, bill }: { words: Words; bill: InvoiceDetail }) {
  const { usage, avg_cents_per_kwh: average } = bill;
  const { meter_read_start: from, meter_read_end: to } = usage ?? {};
  const { vehicle_charging: car, eligible_vehicle_charging: eligible } = usage ?? {};
  const isRewarded = bill.charges_groups.some(({ charges }) =>
    charges.some(({ code }) => code === "vehicle_charging_credit"),
  );
  const kwh = (amount: string) => formatKwh(amount, locale, decimals(amount));
  return (
    <Stack>
      <StackItem term={t("period")} note={t("day_count", { count: billDays(bill) })}>
        {formatBillPeriod(bill, locale)}
      </StackItem>
      <StackItem
        term={t("used")}
        note={t("a_day", { kwh: formatKwh(String(Number(bill.total_kwh) / billDays(bill)), locale, 1) })}
      >
        {kwh(bill.total_kwh)}
      </StackItem>
      {from && to && (
        <StackItem
          term={t("reads")}
          note={usage?.is_estimated && <span className="text-warn">{t("estimated")}</span>}
        >
          {t("reads_value", { start: dial(from, locale), end: dial(to, locale) })}
        </StackItem>
      )}
      {isSome(usage?.generation) && <StackItem term={t("sent_back")}>{kwh(usage.generation)}</StackItem>}
      {isSome(car) && (
        <StackItem term={t("car")}>
          {isRewarded && isSome(eligible)
            ? t("car_rewarded", { kwh: kwh(car), eligible: kwh(eligible) })
            : kwh(car)}
        </StackItem>
      )}
      <StackItem term={t("average")} note={average && t("average_hint")}>
        {average ? formatRate(average, locale) : t("average_none")}
      </StackItem>
    </Stack>
  );
}
