import { randomUUID } from "node:crypto";
import type { Reading } from "../bills/bill-read.ts";
import { notify, type World } from "../light/world.ts";
import type { ComparisonInvoice } from "./comparison-store.ts";

/** The account's bill from now on; the one before is forgotten, read or not. */
export function uploadBill(world: World, account_uuid: string, pdf: Uint8Array): ComparisonInvoice {
  const { comparisons, billFiles, clock } = world;
  const before = comparisons.of(account_uuid);
  if (before) billFiles.drop(before.uuid);
  const uuid = randomUUID();
  const fresh = { uuid, account_uuid, uploaded_at: clock.now().toISOString() };
  comparisons.replace(fresh);
  billFiles.keep(uuid, pdf);
  billFiles.read(uuid, (reading) => finishReading(world, uuid, reading));
  return { ...fresh, processed_at: null, processing_error: null, reading: null };
}

/** What was being read when the sandbox stopped is read again; where the file is gone, that is said. */
export function resumeReadings(world: World): void {
  const { comparisons, billFiles } = world;
  const pending = comparisons.pending();
  billFiles.dropAllBut(pending);
  for (const uuid of pending) {
    if (billFiles.has(uuid)) billFiles.read(uuid, (reading) => finishReading(world, uuid, reading));
    else finishReading(world, uuid, { problem: "The bill could not be read. Upload a clearer copy." });
  }
}

function finishReading(world: World, uuid: string, reading: Reading): void {
  const { comparisons, clock, db } = world;
  db.transaction(() => {
    const invoice = comparisons.find(uuid);
    // Replaced while it was read.
    if (!invoice) return;
    comparisons.finish(uuid, clock.now().toISOString(), reading);
    const comparison_invoice = comparisonInvoiceBody(comparisons.find(uuid) ?? invoice);
    notify(world, invoice.account_uuid, "comparison_invoice.processed", { comparison_invoice });
  })();
}

/** As Light shows it. */
export function comparisonInvoiceBody(invoice: ComparisonInvoice) {
  const { uuid, processed_at, processing_error, reading } = invoice;
  return {
    uuid,
    status: processed_at ? ("processed" as const) : ("pending" as const),
    utility_account_number: reading?.utility_account_number ?? null,
    processed_at,
    processing_error,
  };
}
