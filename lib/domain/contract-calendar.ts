import { billDueCents } from "./bill-state.ts";
import { type ContractTerm, feeFreeFrom, renewalWindowFrom } from "./contract-term.ts";
import type { Locale } from "./locale.ts";
import { formatCents } from "./money.ts";
import type { ServiceDay } from "./service-day.ts";

/** A day to remember; sentences are `calendar_event.<code>` of `messages/…/contract.json`. */
export interface CalendarDay {
  code: "window" | "fee_free" | "end" | "end_renewed" | "bill" | "next_start";
  day: ServiceDay;
  /** The same however often the file is made, so that a calendar moves what it has instead of adding it again. */
  key: string;
  values: Record<string, string>;
}

interface Known {
  term: ContractTerm;
  queued: { contract_start?: ServiceDay | null | undefined; plan_name?: string | null | undefined } | null;
  hasEndingFee: boolean;
  bills: readonly {
    number: string;
    total_cents: number;
    amount_due_cents?: number | null | undefined;
    payment_due_date: ServiceDay;
    paid_at?: string | null | undefined;
    voided_at?: string | null | undefined;
  }[];
}

/** The days to come of a home: its contract's and those on which open bills are due. What is over is left out. */
export function calendarDays(known: Known, today: ServiceDay, locale: Locale): CalendarDay[] {
  const { term, queued, hasEndingFee, bills } = known;
  const { kind, start, end } = term;
  const ends = kind === "fixed_term" ? end : null;
  const contract = start ?? "open";
  const days: (CalendarDay | null)[] = [
    ends && !queued
      ? { code: "window", day: renewalWindowFrom(ends), key: `window ${contract}`, values: {} }
      : null,
    // The contract that was booked may have its own fee: no day is told from which leaving is free.
    ends && hasEndingFee && !queued
      ? { code: "fee_free", day: feeFreeFrom(ends), key: `fee_free ${contract}`, values: {} }
      : null,
    ends ? { code: queued ? "end_renewed" : "end", day: ends, key: `end ${contract}`, values: {} } : null,
    queued?.contract_start
      ? {
          code: "next_start",
          day: queued.contract_start,
          key: `next ${queued.contract_start}`,
          values: { plan: queued.plan_name ?? "" },
        }
      : null,
    ...bills.map((bill): CalendarDay | null => {
      const { number, payment_due_date: day } = bill;
      const due_cents = billDueCents(bill, today);
      const values = { number, amount: formatCents(due_cents, locale) };
      return due_cents > 0 ? { code: "bill", day, key: `bill ${number}`, values } : null;
    }),
  ];
  return days.filter((day) => day !== null).filter(({ day }) => day >= today);
}
