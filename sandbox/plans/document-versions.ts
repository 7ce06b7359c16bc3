import { createHash } from "node:crypto";
import type { PlanQuote } from "./plan-quote.ts";

/** Change one when the words of its document change. */
export const textVersions = { tos: "TOS-2026A", yrac: "YRAC-2026A" } as const;

/** A label belongs to one product, place, day and set of prices: its version names them all. */
export function labelVersion(
  plan: Omit<PlanQuote, "document_versions" | "esi_id">,
  code: string,
  day: string,
): string {
  const prices = createHash("sha256").update(JSON.stringify(plan)).digest("hex").slice(0, 6);
  const place = plan.utility.replace("_", "-");
  return `EFL-${code}${plan.term_months}-${place}-${day}-${prices}`;
}
