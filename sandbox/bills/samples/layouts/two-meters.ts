import { figuresOf } from "../figures.ts";
import { count, dollars, slashed } from "../format.ts";
import { Paper } from "../paper.ts";
import { type Sample, truthOf } from "../sample.ts";

/** Two meters behind one ESI ID and no total printed: the reader adds them up. */
export const twoMeters: Sample = {
  name: "two-meters",
  title: "Two meters, no total of the kWh (Shell Energy Solutions)",
  async make(options) {
    const bill = figuresOf(options, { kwh: 1866, energy_rate_cents: 13.1, previous_cents: 19_902 });
    const small = Math.round(bill.kwh * 0.3);
    const big = bill.kwh - small;
    const cents = new Map(bill.lines.map((line) => [line.id, line.cents]));
    const amount = (id: Parameters<typeof cents.get>[0]) => dollars(cents.get(id) ?? 0);
    const rate = bill.energy_rate_cents / 100;
    const smallCents = Math.round(small * bill.energy_rate_cents);
    const paper = new Paper();
    paper
      .box(44, 36, 524, 40, "#ffd500")
      .text("Shell Energy", 58, 46, { size: 20, font: "Helvetica-Bold", colour: "#aa0000" });
    paper.text("Electricity invoice", 554, 50, { size: 13, align: "right" });
    paper
      .text("Invoice Date", 44, 92)
      .text(slashed(bill.invoice_date), 130, 92)
      .text("Customer No.", 330, 92)
      .text("S-2219-88", 420, 92);
    paper
      .text("Due Date", 44, 106)
      .text(slashed(bill.due_date), 130, 106)
      .text("ESI ID", 330, 106)
      .text(bill.esi_id, 420, 106);
    paper
      .text("Period", 44, 120)
      .text(`${slashed(bill.start)} - ${slashed(bill.end)}`, 130, 120)
      .text("Contract End Date", 330, 120)
      .text(slashed(bill.contract_end), 420, 120);
    paper.text("Meter readings", 44, 152, { size: 12, font: "Helvetica-Bold" }).rule(44, 168, 524);
    paper.table(
      [
        ["Meter No.", "Previous", "Present", "Type", "kWh Used"],
        [`${bill.meter}`, String(bill.first_read), String(bill.first_read + big), "Actual", count(big)],
        ["77341209AG", "8112", String(8112 + small), "Actual", count(small)],
      ],
      [{ x: 44 }, { x: 170 }, { x: 270 }, { x: 370 }, { x: 560, ends: true }],
      176,
      17,
    );
    paper.text("Charges", 44, 246, { size: 12, font: "Helvetica-Bold" }).rule(44, 262, 524);
    const end = paper.table(
      [
        [
          `Energy, meter 1: ${count(big)} kWh at $${rate.toFixed(4)}`,
          dollars((cents.get("energy") ?? 0) - smallCents),
        ],
        [`Energy, meter 2: ${count(small)} kWh at $${rate.toFixed(4)}`, dollars(smallCents)],
        ["Base charge", amount("base")],
        ["Oncor delivery, fixed", amount("delivery_fixed")],
        ["Oncor delivery, variable", amount("delivery_kwh")],
        ["Gross receipts reimbursement", amount("gross_receipts")],
        ["PUC assessment", amount("puc")],
      ],
      [{ x: 44 }, { x: 560, ends: true }],
      270,
      17,
    );
    paper
      .rule(440, end, 120)
      .text("Current charges", 44, end + 5, { font: "Helvetica-Bold" })
      .text(dollars(bill.current_cents), 560, end + 5, { font: "Helvetica-Bold", align: "right" });
    paper.table(
      [
        ["Previous balance", dollars(bill.previous_cents)],
        ["Payments", dollars(-bill.paid_cents)],
        ["Amount due", dollars(bill.due_cents)],
      ],
      [{ x: 44 }, { x: 560, ends: true }],
      end + 24,
      17,
    );
    paper.text(`Average price of electric service: ${bill.average_cents} cents per kWh.`, 44, end + 90);
    paper.text("Shell Energy Solutions TX. PUCT #10174. Late payments bear a fee of 5%.", 44, 742, {
      size: 7.5,
    });
    return { body: await paper.done(), truth: truthOf(bill, "Shell Energy Solutions") };
  },
};
