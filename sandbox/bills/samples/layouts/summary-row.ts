import { figuresOf, type Line } from "../figures.ts";
import { count, dollars, slashed } from "../format.ts";
import { Paper } from "../paper.ts";
import { type Sample, truthOf } from "../sample.ts";

const names: Record<Line["id"], string> = {
  base: "Base Charge",
  energy: "Energy Charge",
  delivery_fixed: "Oncor Delivery Charge (monthly)",
  delivery_kwh: "Oncor Delivery Charge (per kWh)",
  export_credit: "Solar Credit",
  gross_receipts: "Gross Receipts Reimbursement",
  puc: "PUC Assessment",
  city_tax: "City Sales Tax",
  late_fee: "Late Payment Penalty",
};

/** TXU's way: one row of five amounts and a date on top; the period is not printed, the reads are. */
export const summaryRow: Sample = {
  name: "txu-summary-row",
  title: "One row of five amounts and a date (TXU Energy)",
  async make(options) {
    const bill = figuresOf(options, { energy_rate_cents: 14.2, has_city_tax: true });
    const paper = new Paper();
    paper.text("TXU Energy", 40, 34, { size: 24, font: "Helvetica-Bold", colour: "#0b3b8c" });
    paper.text("PUCT Certificate #10004", 40, 62, { size: 7, colour: "#666666" });
    paper.text(`Invoice Date: ${slashed(bill.invoice_date)}`, 572, 36, { align: "right" });
    paper.text("Account Number: 100041234567", 572, 49, { align: "right" });
    paper.text("Invoice Number: 054 003 118 2217", 572, 62, { align: "right" });
    paper.box(40, 84, 532, 16, "#0b3b8c");
    const head = [
      "Previous\nAmount Due",
      "Payments\nReceived",
      "Balance\nForward",
      "Current\nCharges",
      "Amount\nDue",
      "Due\nDate",
    ];
    const values = [
      bill.previous_cents,
      -bill.paid_cents,
      bill.before_cents,
      bill.current_cents,
      bill.due_cents,
    ].map(dollars);
    paper.text("ACCOUNT SUMMARY", 46, 88, { size: 9, font: "Helvetica-Bold", colour: "#ffffff" });
    [...values, slashed(bill.due_date)].forEach((value, at) => {
      const x = 44 + at * 89;
      paper.text(head[at] ?? "", x, 106, { size: 8, width: 80, align: "center" });
      paper.text(value, x, 132, { size: 11, font: "Helvetica-Bold", width: 80, align: "center" });
    });
    paper.frame(40, 100, 532, 52);
    paper
      .text("Service Address", 40, 172, { font: "Helvetica-Bold" })
      .text("1200 ELM MEADOW DR, DALLAS TX 75201", 40, 185);
    paper.text(`ESI ID: ${bill.esi_id}`, 40, 198);
    paper.text("Your plan: Simple Rate 12", 330, 172, { font: "Helvetica-Bold" });
    paper.text(`Contract End Date: ${slashed(bill.contract_end)}`, 330, 185);
    paper.text("Amount after due date is subject to a 5% late payment penalty.", 330, 198, { size: 7 });
    paper.rule(40, 218, 532);
    paper.text("Electricity Charges", 40, 228, { size: 12, font: "Helvetica-Bold", colour: "#0b3b8c" });
    paper.table(
      [
        ["Meter", "Current Read", "Previous Read", "Multiplier", "kWh"],
        [bill.meter, String(bill.last_read), String(bill.first_read), "1", count(bill.kwh)],
      ],
      [{ x: 40 }, { x: 140 }, { x: 240 }, { x: 340 }, { x: 460, ends: true }],
      248,
      14,
    );
    paper.text(`Total kWh Usage ${count(bill.kwh)}`, 40, 284, { font: "Helvetica-Bold" });
    const rows = bill.lines.map((line) => [
      line.id === "energy"
        ? `${names.energy}  ${count(bill.kwh)} kWh @ ${bill.energy_rate_cents.toFixed(1)}¢`
        : names[line.id],
      dollars(line.cents),
    ]);
    const end = paper.table(rows, [{ x: 52 }, { x: 540, ends: true }], 306, 15);
    paper.rule(400, end, 140).text("Total Current Charges", 52, end + 5, { font: "Helvetica-Bold" });
    paper.text(dollars(bill.current_cents), 540, end + 5, { font: "Helvetica-Bold", align: "right" });
    paper.text(
      `The average price you paid for electric service this month: ${bill.average_cents}¢ per kWh`,
      52,
      end + 28,
    );
    paper.bars(60, end + 70, 300, 60, bill.kwh, "#0b3b8c");
    paper.text(
      "TXU Energy Retail Company LLC, P.O. Box 650764, Dallas TX 75265. Questions: txu.com. Electric outages: Oncor, day or night.",
      40,
      730,
      { size: 7, width: 532, colour: "#555555" },
    );
    const truth = truthOf(bill, "TXU Energy", { billing_period_start: null, billing_period_end: null });
    return { body: await paper.done(), truth };
  },
};
