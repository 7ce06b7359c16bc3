import { Fact, Facts } from "#components/ui/facts.tsx";
import { billDays, formatBillPeriod } from "#lib/domain/bill-period.ts";
import { formatLocale, type Locale } from "#lib/domain/locale.ts";
import { formatKwh, formatRate } from "#lib/domain/money.ts";
import type { InvoiceDetail } from "#lib/light/billing-schemas.ts";
import type { Words } from "./words.ts";

const isSome = (kwh: string | null | undefined): kwh is string => Number(kwh ?? 0) > 0;
const dial = (read: string, locale: Locale) =>
  new Intl.NumberFormat(formatLocale[locale]).format(Number(read));
const decimals = (kwh: string) => kwh.split(".")[1]?.replace(/0+$/, "").length ?? 0;

/** The days, what the meter said, and what a kWh came to. */
export function BillUse({ words: { t, locale }, bill }: { words: Words; bill: InvoiceDetail }) {
  const { usage, avg_cents_per_kwh: average } = bill;
  const { meter_read_start: from, meter_read_end: to } = usage ?? {};
  const { vehicle_charging: car, eligible_vehicle_charging: eligible } = usage ?? {};
  const kwh = (amount: string) => formatKwh(amount, locale, decimals(amount));
  return (
    <Facts>
      <Fact term={t("period")}>
        {formatBillPeriod(bill, locale)}
        <span className="block font-normal text-soft">{t("day_count", { count: billDays(bill) })}</span>
      </Fact>
      <Fact term={t("used")}>
        {kwh(bill.total_kwh)}
        <span className="block font-normal text-soft">
          {t("a_day", { kwh: formatKwh(String(Number(bill.total_kwh) / billDays(bill)), locale, 1) })}
        </span>
      </Fact>
      {from && to && (
        <Fact term={t("reads")}>
          {t("reads_value", { start: dial(from, locale), end: dial(to, locale) })}
          {usage?.is_estimated && <span className="mt-1 block font-normal text-warn">{t("estimated")}</span>}
        </Fact>
      )}
      {isSome(usage?.generation) && <Fact term={t("sent_back")}>{kwh(usage.generation)}</Fact>}
      {isSome(car) && (
        <Fact term={t("car")}>
          {isSome(eligible) ? t("car_rewarded", { kwh: kwh(car), eligible: kwh(eligible) }) : kwh(car)}
        </Fact>
      )}
      <Fact term={t("average")}>
        {average ? formatRate(average, locale) : t("average_none")}
        {average && <span className="mt-1 block font-normal text-soft text-sm">{t("average_hint")}</span>}
      </Fact>
    </Facts>
  );
}
