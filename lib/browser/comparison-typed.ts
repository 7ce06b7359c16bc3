import * as z from "zod/mini";
import type { BillValues } from "./comparison-facts.ts";

const key = "bill-corrections";
const text = z.string();

/** What is kept of a form: without the ESI ID, which tells whose home it is. */
const Typed = z.object({
  bill: text,
  values: z.object({
    provider: text,
    postal_code: text,
    invoice_date: text,
    period_start: text,
    period_end: text,
    kwh: text,
    charges: text,
    contract_end_date: text,
    exported_kwh: text,
    fee: z.enum(["unknown", "none", "flat", "per_month"]),
    fee_amount: text,
  }),
});

/** Nothing where the browser forbids it, or what it kept cannot be read: then a reload shows what was read. */
function attempt<T>(act: (kept: Storage) => T): T | null {
  try {
    return act(sessionStorage);
  } catch {
    return null;
  }
}

/** Keeps corrections that are not saved yet in this tab alone, so that a reload does not lose them. */
export const keepTyped = (bill: string, values: BillValues): void =>
  void attempt((kept) => kept.setItem(key, JSON.stringify(Typed.parse({ bill, values }))));

export const forgetTyped = (): void => void attempt((kept) => kept.removeItem(key));

/** The corrections of this bill that were not saved; empty when there are none. */
export function typedFor(bill: string): Partial<BillValues> {
  const typed = attempt((kept) => Typed.parse(JSON.parse(kept.getItem(key) ?? "null")));
  return typed?.bill === bill ? typed.values : {};
}
