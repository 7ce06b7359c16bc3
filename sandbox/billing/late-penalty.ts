import { Decimal } from "decimal.js";
import { wholeCents } from "../cents.ts";
import { rep } from "../plans/documents/rep.ts";
import { sumCents } from "./charge-lines.ts";
import type { InvoiceRow } from "./invoice-store.ts";

/** Never on a penalty that is itself late (16 TAC 25.480). */
export function penaltyCents({ total_cents, body }: InvoiceRow): number {
  const lines = body.charges_groups.flatMap(({ charges }) => charges);
  const penalised = sumCents(lines.filter(({ code }) => code === "late_penalty"));
  return wholeCents(new Decimal(total_cents - penalised).times(rep.late_fee_percent).div(100));
}
