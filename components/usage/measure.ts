import type { Locale } from "#lib/domain/locale.ts";
import { formatCents, formatKwh } from "#lib/domain/money.ts";
import { centsOfExport, centsOfKwh, type UsagePrice } from "#lib/domain/usage-dollars.ts";

/** kWh as the person wants to see them: as they are, or in dollars. Numbers only place marks in a picture. */
export interface Measure {
  isInDollars: boolean;
  drawn: (kwh: string) => number;
  text: (kwh: string, decimals?: number) => string;
  /** As above for what was sent to the grid; null in dollars when the plan names no price for it. */
  drawnExport: (kwh: string) => number | null;
  exportText: (kwh: string, decimals?: number) => string | null;
  /** A mark on the scale. */
  tick: (value: number) => string;
}

export function measureOf(locale: Locale, price: UsagePrice | null): Measure {
  const kwhText = (kwh: string, decimals = 0) => formatKwh(kwh, locale, decimals);
  if (!price) {
    return {
      isInDollars: false,
      drawn: Number,
      text: kwhText,
      drawnExport: Number,
      exportText: kwhText,
      tick: (value) => formatKwh(value, locale, Number.isInteger(value) ? 0 : 1).replace(/\s?kWh$/, ""),
    };
  }
  const earned = (kwh: string) => centsOfExport(price, kwh);
  return {
    isInDollars: true,
    drawn: (kwh) => centsOfKwh(price, kwh) / 100,
    text: (kwh) => formatCents(centsOfKwh(price, kwh), locale),
    drawnExport: (kwh) => {
      const cents = earned(kwh);
      return cents === null ? null : cents / 100;
    },
    exportText: (kwh) => {
      const cents = earned(kwh);
      return cents === null ? null : formatCents(cents, locale);
    },
    tick: (value) => formatCents(Math.round(value * 100), locale).replace(/\.00$/, ""),
  };
}
