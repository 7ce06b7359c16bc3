/** What a line of a bill is for. `energy` and `delivery` are by the kWh, the others are not. */
export type BillPart = "energy" | "plan_fees" | "delivery" | "delivery_fixed" | "credits" | "taxes" | "other";

/** A line of a bill, by its wire names. */
export interface BilledCharge {
  name: string;
  code?: string | null | undefined;
  quantity?: string | null | undefined;
  units?: string | null | undefined;
  rate_cents?: string | null | undefined;
  total_cents: number;
}

const byCode = new Map<string, BillPart>([
  ["energy", "energy"],
  ["base", "plan_fees"],
  ["minimum_usage_fee", "plan_fees"],
  ["delivery", "delivery"],
  ["delivery_monthly", "delivery_fixed"],
  ["usage_credit", "credits"],
  ["vehicle_charging_credit", "credits"],
  ["export_credit", "credits"],
  ["credit_carried", "credits"],
  ["billing_correction", "credits"],
  ["late_penalty", "taxes"],
  ["puc_assessment", "taxes"],
  ["gross_receipts", "taxes"],
]);

/** Not "late" alone: a period of the night may be named so. */
export const penaltyWords = /penalty|\blate (charge|fee|payment)/i;

const isByKwh = ({ quantity, units }: BilledCharge): boolean =>
  Boolean(quantity) && (units ?? "kWh").toLowerCase() === "kwh";

/** Light documents no codes: the words that retailers use in Texas, the line's own before its group's. */
function byName(charge: BilledCharge, groupName: string): BillPart {
  const { name, total_cents } = charge;
  const isIn = (words: RegExp) => words.test(name);
  if (total_cents < 0 || isIn(/credit/i)) return "credits";
  if (isIn(/tax|assessment|gross receipts/i) || isIn(penaltyWords)) return "taxes";
  if (isIn(/deliver|tdu|tdsp|transmission/i)) return "delivery";
  if (isIn(/energy/i)) return "energy";
  if (/tax/i.test(groupName)) return "taxes";
  if (/deliver|tdu|tdsp/i.test(groupName)) return "delivery";
  if (isIn(/base|monthly|minimum|\bfee\b/i)) return "plan_fees";
  return /energy/i.test(groupName) ? "energy" : "other";
}

/** What a line is for: by its code, else by its name and that of its group. */
export function billPart(charge: BilledCharge, groupName: string): BillPart {
  const part = byCode.get(charge.code ?? "") ?? byName(charge, groupName);
  if (isByKwh(charge)) return part;
  if (part === "energy") return "plan_fees";
  return part === "delivery" ? "delivery_fixed" : part;
}
