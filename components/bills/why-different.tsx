import { Disclosure } from "#components/ui/disclosure.tsx";
import { whyDifferent } from "#lib/domain/bill-difference.ts";
import { contractBegan, contractEnded, priceChange } from "#lib/domain/bill-price.ts";
import { formatCents } from "#lib/domain/money.ts";
import type { InvoiceDetail } from "#lib/light/billing-schemas.ts";
import { causeNote, nameBefore, whyCaption, whySentence } from "./why-words.ts";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  bill: InvoiceDetail;
  before: InvoiceDetail;
}

// With large text on a phone the amount goes below its name, so that no word breaks.
const row = "@max-3xs:flex @max-3xs:flex-wrap @max-3xs:justify-between";

/** This bill against the one before: a sentence, then each cause as a bar to the left or right, adding up to the cent. */
export function WhyDifferent({ words, bill, before }: Props) {
  const { t, locale } = words;
  const why = whyDifferent(before, bill);
  const change = priceChange(before, bill);
  const month = nameBefore(words, before, bill);
  const all = why.causes.map(({ cents }) => cents);
  const [least, most] = [Math.min(0, ...all), Math.max(0, ...all)];
  const signed = (cents: number) => `${cents > 0 ? "+" : ""}${formatCents(cents, locale)}`;
  const edge = (name: string, cents: number, look: string) => (
    <tr className={`${row} ${look}`}>
      <th scope="row" colSpan={2} className="py-2 pr-3 text-left font-semibold first-letter:uppercase">
        {name}
      </th>
      <td className="figures py-2 text-right font-semibold @max-3xs:ml-auto">{formatCents(cents, locale)}</td>
    </tr>
  );
  return (
    <>
      <p className="max-w-[60ch] text-lg leading-relaxed">
        {whySentence(words, why, month, {
          change,
          contractEnded: contractEnded(before, bill),
          contractBegan: contractBegan(before, bill),
        })}
      </p>
      {why.causes.length > 0 && (
        <div className="@container">
          <table className="mt-4 w-full table-fixed @max-3xs:block">
            <caption className="sr-only">{whyCaption(words, before, bill)}</caption>
            <colgroup>
              <col className="w-[46%] sm:w-[42%]" />
              <col />
              <col className="w-[6.25rem] sm:w-32" />
            </colgroup>
            <thead className="sr-only">
              <tr>
                <th scope="col" colSpan={2}>
                  {t("why_cause")}
                </th>
                <th scope="col">{t("why_amount")}</th>
              </tr>
            </thead>
            <tbody className="@max-3xs:block">
              {edge(
                month === t("bill_before") ? month : t("why_before", { month }),
                before.total_cents,
                "border-line border-b",
              )}
              {why.causes.map(({ cause, cents }) => (
                <tr key={cause} className={`border-line border-b ${row}`}>
                  <th scope="row" className="py-2.5 pr-3 text-left font-normal leading-snug @max-3xs:pb-0">
                    {t(`cause.${cause}`)}
                    <span className="block text-soft text-sm">{causeNote(words, why, cause, change)}</span>
                  </th>
                  <td className="py-2.5 @max-3xs:hidden" aria-hidden="true">
                    <Bar cents={cents} least={least} most={most} />
                  </td>
                  <td className="figures whitespace-nowrap py-2.5 pl-3 text-right @max-3xs:ml-auto">
                    {signed(cents)}
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot className="@max-3xs:block">{edge(t("why_now"), bill.total_cents, "")}</tfoot>
          </table>
        </div>
      )}
      <Disclosure summary={t("why_method")} className="mt-1">
        <div className="max-w-[60ch] space-y-2 text-soft">
          <p>{t("why_method_text")}</p>
          {why.rounding && (
            <p>
              {t("why_rounding", {
                amount: signed(why.rounding.cents),
                cause: t(`cause.${why.rounding.cause}`),
              })}
            </p>
          )}
        </div>
      </Disclosure>
    </>
  );
}

/** From the line of no change to the right for more, to the left for less; all bars on one scale. */
function Bar({ cents, least, most }: { cents: number; least: number; most: number }) {
  const at = (value: number) => `${(((value - least) / (most - least)) * 100).toFixed(2)}%`;
  const isMore = cents > 0;
  return (
    <span className="relative block h-5">
      <span
        className={`absolute inset-y-0 min-w-0.5 ${isMore ? "rounded-r-sm bg-accent-line" : "rounded-l-sm bg-good"}`}
        style={{ left: at(Math.min(0, cents)), right: `calc(100% - ${at(Math.max(0, cents))})` }}
      />
      <span className="absolute inset-y-[-0.25rem] w-px bg-field-line" style={{ left: at(0) }} />
    </span>
  );
}
