import type { ExplainedLine, Side } from "#lib/domain/explained-lines.ts";
import { formatCentFigure, formatCents, formatExactRate, formatKwh } from "#lib/domain/money.ts";
import { formatDay } from "#lib/domain/service-day.ts";
import { shareText, type Words } from "./words.ts";

/** What lines are named by. */
export interface LineNames {
  provider: string;
  utility: string;
  /** When a time-of-use period of this name is. */
  period: (name: string) => string;
}

interface Props {
  words: Words;
  side: Side;
  names: LineNames;
  caption: string;
  isCaptionHidden?: boolean;
  /** Sends power out: what the provider paid for it is among its lines. */
  hasExport?: boolean;
}

/** One bill as its lines and their sum. */
export function SideLines({
  words,
  side,
  names,
  caption,
  isCaptionHidden = false,
  hasExport = false,
}: Props) {
  const { t, locale } = words;
  return (
    <table className="w-full self-start">
      <caption
        className={
          isCaptionHidden ? "sr-only" : "pb-2 text-left font-display font-semibold text-xl leading-tight"
        }
      >
        {caption}
      </caption>
      <tbody className="divide-y divide-line border-line border-y">
        {side.lines.map((line) => {
          const note =
            line.code === "provider"
              ? t(hasExport ? "provider_note_export" : "provider_note", { provider: names.provider })
              : lineNote(words, line);
          return (
            <tr
              key={[line.code, line.period, line.threshold_kwh, line.start_date].join(" ")}
              className="align-baseline"
            >
              <th scope="row" className="py-2 pr-3 text-left font-normal leading-snug">
                {lineName(words, line, names)}
                {note && <span className="block text-soft text-sm">{note}</span>}
              </th>
              <td className="figures whitespace-nowrap py-2 text-right">
                {formatCents(line.total_cents, locale)}
              </td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr className="align-baseline">
          <th scope="row" className="py-2.5 text-left font-semibold">
            {t("sum")}
            {side.cents_per_kwh && (
              <span className="block font-normal text-soft text-sm">
                {t("sum_per_kwh", { rate: `${formatCentFigure(side.cents_per_kwh, locale)}/kWh` })}
              </span>
            )}
          </th>
          <td className="figures py-2.5 text-right font-bold text-xl">
            {formatCents(side.total_cents, locale)}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

const fraction = (quantity: string): number => quantity.split(".")[1]?.length ?? 0;

function lineName({ t, locale }: Words, line: ExplainedLine, { provider, utility, period }: LineNames) {
  const { code, threshold_kwh } = line;
  if (code === "provider") return t("line.provider", { provider });
  if (code === "energy" && line.period) return t("line.energy_period", { period: period(line.period) });
  if (code === "delivery") return t("line.delivery", { utility });
  if (code === "usage_credit" || code === "minimum_usage_fee")
    return t(`line.${code}`, { kwh: formatKwh(threshold_kwh ?? 0, locale) });
  return t(`line.${code}`);
}

function lineNote({ t, locale }: Words, line: ExplainedLine): string | null {
  const product = productText({ t, locale }, line);
  if (!product || !line.start_date || !line.end_date) return product;
  return t("product_period", {
    product,
    start: formatDay(line.start_date, locale, "brief"),
    end: formatDay(line.end_date, locale, "brief"),
  });
}

function productText({ t, locale }: Words, line: ExplainedLine): string | null {
  const { quantity, units, rate_cents, share, of_cents } = line;
  if (share && of_cents !== null) {
    return t("product_share", { share: shareText(share, locale), amount: formatCents(of_cents, locale) });
  }
  if (quantity && units === "days") return t("product_days", { days: Number(quantity) });
  if (!quantity || !rate_cents) return null;
  return t("product", {
    quantity: formatKwh(quantity, locale, fraction(quantity)),
    rate: formatExactRate(rate_cents, locale),
  });
}
