import { figuresOf } from "../figures.ts";
import { count, dollars, slashed } from "../format.ts";
import { Paper } from "../paper.ts";
import { type Sample, truthOf } from "../sample.ts";

/** Two narrow columns whose rows share their height: what stands beside a label is often the other column's. */
export const twoColumns: Sample = {
  name: "two-columns",
  title: "Two columns of small print and numbers (4Change Energy)",
  async make(options) {
    const bill = figuresOf(options, {
      kwh: 998,
      energy_rate_cents: 12.2,
      base_cents: 995,
      previous_cents: 11_890,
    });
    const cents = new Map(bill.lines.map((line) => [line.id, line.cents]));
    const amount = (id: Parameters<typeof cents.get>[0]) => dollars(cents.get(id) ?? 0);
    const paper = new Paper();
    const size = 8.5;
    paper.text("4CHANGE ENERGY", 48, 36, { size: 17, font: "Helvetica-Bold", colour: "#2a6f97" });
    paper.text("Value Based Brands LLC d/b/a 4Change Energy, PUCT Certificate No. 10041", 48, 58, {
      size: 7,
    });
    paper.rule(48, 72, 516, "#2a6f97", 1.2).rule(306, 80, 0.6, "#2a6f97", 0.5);
    paper.doc.lineWidth(0.5).moveTo(306, 80).lineTo(306, 560).stroke("#bbbbbb");
    const left: [string, string][] = [
      ["ACCOUNT", ""],
      ["Account Number", "90011822"],
      ["Billing Date", slashed(bill.invoice_date)],
      ["Due Date", slashed(bill.due_date)],
      ["", ""],
      ["BALANCE", ""],
      ["Previous Statement Balance", dollars(bill.previous_cents)],
      ["Payments Applied", dollars(-bill.paid_cents)],
      ["Unpaid Balance", dollars(bill.before_cents)],
      ["New Charges", dollars(bill.current_cents)],
      ["Please Pay", dollars(bill.due_cents)],
      ["", ""],
      ["CONTRACT", ""],
      ["Plan", "Maxx Saver 12"],
      ["Plan end date", slashed(bill.contract_end)],
    ];
    const right: [string, string][] = [
      ["METER", ""],
      ["ESI ID", bill.esi_id],
      ["Meter", bill.meter],
      ["Service from", `${slashed(bill.start)} to ${slashed(bill.end)}`],
      ["Total kWh", count(bill.kwh)],
      ["CHARGES", ""],
      ["Base charge", amount("base")],
      ["Energy charge", amount("energy")],
      ["Oncor delivery, monthly", amount("delivery_fixed")],
      ["Oncor delivery, per kWh", amount("delivery_kwh")],
      ["Gross receipts reimbursement", amount("gross_receipts")],
      ["PUC assessment", amount("puc")],
      ["Total new charges", dollars(bill.current_cents)],
      ["Average price per kWh", `${bill.average_cents}¢`],
      ["Green energy content", "22%"],
    ];
    paper.table(left, [{ x: 48 }, { x: 292, ends: true }], 86, 15, { size });
    paper.table(right, [{ x: 320 }, { x: 564, ends: true }], 86, 15, { size });
    const small =
      "Your usage came in under the 1,000 kWh that earn the $30.00 usage credit of this plan. A bill that is not paid by its due date bears a late fee of 5 percent of the past due amount. You may choose another retail electric provider when your contract ends; no fee applies in its last 14 days. If your lights go out, call the utility, not us. Estimated usage may be billed if the meter can not be read.";
    paper.text(small, 48, 340, { size: 8, width: 244, align: "justify", gap: 2 });
    paper.text(`Prices of this plan hold for its whole term. ${small}`, 320, 340, {
      size: 8,
      width: 244,
      align: "justify",
      gap: 2,
    });
    paper.bars(60, 600, 490, 70, bill.kwh, "#2a6f97");
    return { body: await paper.done(), truth: truthOf(bill, "4Change Energy") };
  },
};
