import type { Projection } from "#lib/domain/cycle-projection.ts";
import { formatPercent } from "#lib/domain/intl-formats.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { formatCents, formatKwh } from "#lib/domain/money.ts";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"home">;
  locale: Locale;
  projection: Projection;
}

/** The estimate in steps that a person can follow. */
export function CycleMethod({ t, locale, projection }: Props) {
  const { knownDays, openDays, season, bill, credits_cents, taxes_cents } = projection;
  const kwh = (value: number, decimals = 0) => formatKwh(String(value), locale, decimals);
  const change = Math.round(Math.abs((season ?? 1) - 1) * 100) / 100;
  const percent = formatPercent(change, locale);
  const steps = [
    t("how_known", { days: knownDays, kwh: kwh(projection.knownKwh) }),
    openDays > 0 && t("how_recent", { kwh: kwh(projection.recentKwhPerDay, 1) }),
    openDays > 0 &&
      season !== null &&
      change >= 0.01 &&
      t(season > 1 ? "how_season_more" : "how_season_less", { percent }),
    openDays > 0 &&
      t("how_open", {
        days: openDays,
        kwh: kwh(projection.openKwhPerDay, 1),
        open: kwh(projection.kwh.expected - projection.knownKwh),
      }),
    openDays > 0 &&
      t("how_total", {
        total: kwh(projection.kwh.expected),
        low: kwh(projection.kwh.low),
        high: kwh(projection.kwh.high),
      }),
    t("how_price", { bill: formatCents(bill.total_cents, locale) }),
    credits_cents < 0 && t("how_credits", { amount: formatCents(-credits_cents, locale) }),
    taxes_cents === 0 ? t("how_no_taxes") : t("how_taxes", { amount: formatCents(taxes_cents, locale) }),
  ];
  return (
    <>
      <ol className="list-decimal space-y-2 pl-5 text-[0.9375rem]">
        {steps.map((step) => step && <li key={step}>{step}</li>)}
      </ol>
      <p className="mt-3 text-[0.9375rem] text-soft">{t("how_estimate")}</p>
    </>
  );
}
