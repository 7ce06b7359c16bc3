import { ChevronRight } from "lucide-react";
import { PageLink } from "#components/ui/page-link.tsx";
import { billMonth, formatBillPeriod } from "#lib/domain/bill-period.ts";
import { billState, isCorrection } from "#lib/domain/bill-state.ts";
import { formatCents, formatKwh, formatRate } from "#lib/domain/money.ts";
import type { ServiceDay } from "#lib/domain/service-day.ts";
import type { Invoice } from "#lib/light/billing-schemas.ts";
import { StateTag } from "./state-tag.tsx";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  bills: readonly Invoice[];
  today: ServiceDay;
  /** Where a bill's own page is, without its number. */
  base: string;
}

/** Bills, newest first: each a row to tap. */
export function BillList({ words, bills, today, base }: Props) {
  const { t, locale } = words;
  return (
    <ol aria-labelledby="bill-list" className="@container divide-y divide-line border-line border-y">
      {bills.map((bill) => {
        const state = billState(bill, today);
        const isVoid = state === "void";
        const use = [
          formatKwh(bill.total_kwh, locale),
          bill.avg_cents_per_kwh && formatRate(bill.avg_cents_per_kwh, locale),
        ];
        return (
          <li
            key={bill.number}
            className="group relative grid grid-cols-[minmax(0,1fr)_1.25rem] items-center gap-x-3 gap-y-1 py-4 hover:bg-sunken has-focus-visible:bg-sunken @3xs:grid-cols-[minmax(0,1fr)_auto_1.25rem] @2xl:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_7.5rem_6.5rem_1.25rem] @2xl:gap-x-5"
          >
            <span className="min-w-0">
              <PageLink
                href={`${base}/${encodeURIComponent(bill.number)}`}
                className={`font-semibold text-lg leading-snug after:absolute after:inset-0 first-letter:uppercase group-hover:underline ${isVoid ? "text-soft" : ""}`}
              >
                <span className="inline-block first-letter:uppercase">{billMonth(bill, locale, "full")}</span>
              </PageLink>
              <span className="block text-[0.9375rem] text-soft">{formatBillPeriod(bill, locale)}</span>
            </span>
            <span
              className={`figures col-start-1 font-semibold text-xl @3xs:col-start-2 @3xs:row-start-1 @3xs:text-right @2xl:col-start-4 ${isVoid ? "text-soft line-through" : ""}`}
            >
              {formatCents(bill.total_cents, locale)}
            </span>
            <span className="col-start-1 text-[0.9375rem] text-soft @3xs:row-start-2 @2xl:col-start-2 @2xl:row-start-1">
              {isCorrection(bill) ? t("line.billing_correction") : use.filter(Boolean).join(" · ")}
            </span>
            <span className="col-start-1 justify-self-start @3xs:col-start-2 @3xs:row-start-2 @3xs:justify-self-end @2xl:col-start-3 @2xl:row-start-1 @2xl:justify-self-start">
              <StateTag t={t} state={state} />
            </span>
            <ChevronRight
              aria-hidden="true"
              className="col-start-2 row-start-1 size-5 text-soft @3xs:col-start-3 @3xs:row-span-2 @2xl:col-start-5 @2xl:row-span-1"
            />
          </li>
        );
      })}
    </ol>
  );
}
