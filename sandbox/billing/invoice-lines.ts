import { Decimal } from "decimal.js";
import { wholeCents } from "../cents.ts";
import { utilityShortName } from "../plans/delivery-rates.ts";
import { type Billed, isMoney } from "./billed-period.ts";
import { group, plainLine, sumCents } from "./charge-lines.ts";
import { grossReceiptsShare } from "./city-sizes.ts";
import { creditLines } from "./credit-lines.ts";
import { deliveryLines } from "./delivery-lines.ts";
import { energyLines } from "./energy-lines.ts";
import type { Charge, ChargesGroup } from "./invoice.ts";

/** 1/6 of 1 %: what the state takes for its Public Utility Commission. */
const pucShare = "0.001667";

/** What a bill charges, group by group; a group without lines is left out. */
export function invoiceLines(billed: Billed): ChargesGroup[] {
  const energy = energyLines(billed);
  const delivery = deliveryLines(billed);
  const credits = creditLines(billed);
  const taxable = Math.max(0, sumCents([...energy, ...delivery, ...credits]));
  const carried = plainLine(
    { code: "credit_carried", name: "Credit from your last bill" },
    billed.credit_carried_cents,
  );
  return [
    group("energy", "Energy charges", energy),
    group("delivery", `${utilityShortName[billed.utility]} delivery charges`, delivery),
    group("credits", "Credits", [...credits, carried].filter(isMoney)),
    group("taxes", "Taxes and fees", taxLines(billed, taxable)),
  ].filter(({ charges }) => charges.length > 0);
}

/** On what the bill charges for its own period after credits; homes pay no state sales tax. */
function taxLines(billed: Billed, taxable: number): Charge[] {
  const share = (part: string): number => wholeCents(new Decimal(taxable).times(part));
  return [
    plainLine(
      { code: "gross_receipts", name: "Gross receipts reimbursement" },
      share(grossReceiptsShare(billed.city)),
    ),
    plainLine({ code: "puc_assessment", name: "PUC assessment" }, share(pucShare)),
    plainLine({ code: "late_penalty", name: "Late payment penalty" }, billed.late_penalty_cents),
  ].filter(isMoney);
}
