import { Disclosure } from "#components/ui/disclosure.tsx";
import { formatCents, formatExactRate, formatKwh } from "#lib/domain/money.ts";
import { monthName } from "#lib/domain/month-name.ts";
import type { Estimate } from "#lib/domain/plan-estimate.ts";
import type { BillLine } from "#lib/domain/rate.ts";
import type { Plan } from "#lib/light/schemas.ts";
import { PlanYear } from "./plan-year.tsx";
import { periodText, type Words } from "./words.ts";

interface Props {
  words: Words;
  plan: Plan;
  estimate: Estimate;
}

/** The estimate line by line: the highest month as a bill, and all twelve with their sum. */
export function PlanArithmetic({ words, plan, estimate }: Props) {
  const { t, locale } = words;
  const { kwh: uses, year, highest_month } = estimate;
  const bill = year.months[highest_month];
  const kwh = uses[highest_month] ?? 0;
  if (!bill) return null;
  return (
    <Disclosure summary={t("arithmetic")} className="mt-1">
      <div className="-ml-7 grid gap-x-10 gap-y-7 pt-1 md:grid-cols-2">
        <table className="w-full self-start">
          <caption className="pb-2 text-left font-semibold">
            {t("arithmetic_month", {
              month: capital(monthName(highest_month, locale)),
              kwh: formatKwh(kwh, locale),
            })}
          </caption>
          <tbody className="divide-y divide-line border-line border-y">
            {bill.lines.map((line) => (
              <tr key={`${line.code} ${line.period ?? line.threshold_kwh}`} className="align-baseline">
                <th scope="row" className="py-1.5 pr-3 text-left font-normal leading-snug">
                  {lineName(words, plan, line)}
                  {line.quantity && line.rate_cents && (
                    <span className="block text-soft text-sm">
                      {t("product", {
                        quantity: formatKwh(line.quantity, locale, fraction(line.quantity)),
                        rate: formatExactRate(line.rate_cents, locale),
                      })}
                    </span>
                  )}
                </th>
                <td className="figures py-1.5 text-right">{formatCents(line.total_cents, locale)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className="py-2 text-left font-semibold">
                {t("bill_sum")}
              </th>
              <td className="figures py-2 text-right font-semibold">
                {formatCents(bill.total_cents, locale)}
              </td>
            </tr>
          </tfoot>
        </table>
        <PlanYear words={words} estimate={estimate} />
      </div>
    </Disclosure>
  );
}

const fraction = (quantity: string): number => quantity.split(".")[1]?.length ?? 0;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function lineName(words: Words, plan: Plan, { code, period, threshold_kwh }: BillLine): string {
  const { t, locale } = words;
  const known = period ? plan.time_of_use?.periods.find(({ name }) => name === period) : null;
  if (known) return t("line.energy_period", { period: periodText(words, known) });
  if (code === "delivery") return t("line.delivery", { utility: plan.tdu_shortname });
  if (code !== "usage_credit" && code !== "minimum_usage_fee") return t(`line.${code}`);
  return t(`line.${code}`, { kwh: formatKwh(threshold_kwh ?? 0, locale) });
}
