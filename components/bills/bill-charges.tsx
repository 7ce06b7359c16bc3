import { formatDayRange } from "#lib/domain/bill-period.ts";
import { formatCents, formatExactRate, formatKwh } from "#lib/domain/money.ts";
import type { Charge, ChargesGroup } from "#lib/light/billing-schemas.ts";
import { BillTerms } from "./bill-terms.tsx";
import { groupName, lineName, type Words } from "./words.ts";

interface Props {
  words: Words;
  groups: readonly ChargesGroup[];
  total_cents: number;
}

// With large text on a phone the amount goes below its name, so that no word breaks.
const row = "@max-3xs:flex @max-3xs:flex-wrap @max-3xs:justify-between";

/** Every line of a bill, group by group, with what the words mean one tap away. */
export function BillCharges({ words, groups, total_cents }: Props) {
  const { t, locale } = words;
  return (
    <div className="@container">
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two groups may have one name, and the order never changes.
        <div key={`${index} ${group.name}`} className="mb-6">
          <table className="w-full @max-3xs:block">
            <caption className="@max-3xs:block pb-2 text-left font-display font-semibold text-xl">
              {groupName(words, group)}
            </caption>
            <thead className="sr-only">
              <tr>
                <th scope="col">{t("charge")}</th>
                <th scope="col">{t("amount")}</th>
              </tr>
            </thead>
            <tbody className="divide-y @max-3xs:block divide-line border-line border-y">
              {group.charges.map((charge, line) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike, and the order never changes.
                <tr key={`${line} ${charge.name}`} className={`align-baseline ${row}`}>
                  <th scope="row" className="py-2 pr-4 text-left font-normal leading-snug @max-3xs:pb-0">
                    {lineName(words, charge)}
                    <LineNote words={words} charge={charge} />
                  </th>
                  <td
                    className={`figures whitespace-nowrap py-2 text-right @max-3xs:ml-auto ${charge.total_cents < 0 ? "font-semibold text-good" : ""}`}
                  >
                    {formatCents(charge.total_cents, locale)}
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot className="@max-3xs:block">
              <tr className={row}>
                <th scope="row" className="py-2 text-left font-semibold">
                  {t("sum")}
                </th>
                <td className="figures py-2 text-right font-semibold">
                  {formatCents(group.total_cents, locale)}
                </td>
              </tr>
            </tfoot>
          </table>
          <BillTerms t={t} group={group} name={groupName(words, group)} />
        </div>
      ))}
      <p className="flex flex-wrap items-baseline justify-between gap-4 border-ink border-t-2 pt-3 font-semibold text-lg">
        <span>{t("bill_total")}</span>
        <span className="figures text-2xl">{formatCents(total_cents, locale)}</span>
      </p>
    </div>
  );
}

/** How much at which price, to the last digit, and the days where they are not all of the bill's. */
function LineNote({ words: { t, locale }, charge }: { words: Words; charge: Charge }) {
  const { quantity, units, rate_cents, start_date, end_date } = charge;
  const isKwh = (units ?? "kWh").toLowerCase() === "kwh";
  const amount =
    quantity &&
    (isKwh
      ? formatKwh(quantity, locale, quantity.split(".")[1]?.length ?? 0)
      : units === "days"
        ? t("day_count", { count: Number(quantity) })
        : `${quantity} ${units}`);
  const rate = rate_cents && isKwh ? formatExactRate(rate_cents, locale) : null;
  const product = amount && rate ? t("product", { quantity: amount, rate }) : amount;
  const days = start_date && end_date ? formatDayRange(start_date, end_date, locale, "short") : null;
  const note = [product, days].filter(Boolean).join(" · ");
  return note && <span className="block text-soft text-sm">{note}</span>;
}
