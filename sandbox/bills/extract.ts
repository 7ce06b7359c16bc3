import type { BillRead, Problem } from "./bill-read.ts";
import { findCharges, type Sure } from "./charges.ts";
import { findDay, findPeriod } from "./days-read.ts";
import { findEsiId } from "./esi-id.ts";
import * as fields from "./fields.ts";
import { notABill } from "./kind-of-page.ts";
import { rowsOf, type Word } from "./page-words.ts";
import { findProvider } from "./providers.ts";
import { findExport, findUsage } from "./usage-read.ts";
import { folded } from "./values.ts";

const dollars = (sure: Sure | null): string | null => (sure ? (sure.cents / 100).toFixed(2) : null);

/** A legend of the marks names both kinds of reading, small print says "may be"; a mark of this bill does neither. */
function isEstimated(texts: readonly string[]): boolean {
  return texts.some(
    (text) =>
      /estimat|estimad/.test(text) &&
      /read|meter|usage|kwh|lectura|medidor|consumo/.test(text) &&
      !/actual\b|\breal\b|\bmay\b|\bif\b|puede|\bsi\b|next|proxima/.test(text),
  );
}

/**
 * What the words of a bill say, or why they are not a bill that can be read.
 * Labels: texas-domain 5.2 (English and Spanish); confidence from label, cross-checks and clarity.
 */
export function extract(words: readonly Word[]): BillRead | { problem: Problem } {
  const rows = rowsOf(words);
  const lines = rows.map((row) => row.map((cell) => cell.text).join("   "));
  const text = lines.join("\n");
  const problem = notABill(text);
  if (problem) return { problem };

  const esiId = findEsiId(rows);
  const provider = findProvider(text);
  const invoiceDate = findDay(rows, fields.invoiceDate);
  const contractEnd = findDay(rows, fields.contractEnd);
  const period = findPeriod(rows);
  const usage = findUsage(rows);
  const exported = findExport(rows);
  const charges = findCharges(rows, usage?.kwh ?? null);
  if (!charges.current && !usage) return { problem: "The bill could not be read. Upload a clearer copy." };

  const texts = rows.flatMap((row) => [
    ...row.map((cell) => folded(cell.text)),
    folded(row.map((one) => one.text).join(" ")),
  ]);
  const sure: Record<string, number | undefined> = {
    utility_account_number: esiId?.confidence,
    provider_display_name: provider?.confidence,
    invoice_date: invoiceDate?.confidence,
    billing_period_start: period?.confidence,
    billing_period_end: period?.confidence,
    contract_end_date: contractEnd?.confidence,
    total_dollars: charges.current?.confidence,
    amount_due_dollars: charges.due?.confidence,
    previous_balance_dollars: charges.before?.confidence,
    total_kwh: usage?.confidence,
    exported_kwh: exported?.confidence,
  };
  const confidence = Object.fromEntries(
    Object.entries(sure).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, Math.round(value * 100) / 100]],
    ),
  );
  return {
    utility_account_number: esiId?.value ?? null,
    provider_display_name: provider?.name ?? null,
    invoice_date: invoiceDate?.day ?? null,
    billing_period_start: period?.start ?? null,
    billing_period_end: period?.end ?? null,
    contract_end_date: contractEnd?.day ?? null,
    total_dollars: dollars(charges.current),
    amount_due_dollars: dollars(charges.due),
    previous_balance_dollars: dollars(charges.before),
    total_kwh: usage?.kwh ?? null,
    exported_kwh: exported?.kwh ?? null,
    is_estimated: isEstimated(texts),
    has_solar: exported !== null,
    confidence,
  };
}
