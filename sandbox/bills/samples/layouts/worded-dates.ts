import { figuresOf } from "../figures.ts";
import { count, dollars, worded } from "../format.ts";
import { Paper } from "../paper.ts";
import { type Sample, truthOf } from "../sample.ts";

/** Summer Energy's way: days in words, the amount due with its day in the label, everything centred. */
export const wordedDates: Sample = {
  name: "summer-worded-dates",
  title: "Days in words (Summer Energy)",
  async make(options) {
    const bill = figuresOf(options, {
      kwh: 1711,
      energy_rate_cents: 12.6,
      base_cents: 0,
      previous_cents: 18_120,
      has_city_tax: true,
    });
    const cents = new Map(bill.lines.map((line) => [line.id, line.cents]));
    const paper = new Paper();
    const wide = { width: 512, align: "center" as const };
    paper.text("Summer Energy, LLC", 50, 36, {
      ...wide,
      size: 20,
      font: "Times-BoldItalic",
      colour: "#c77700",
    });
    paper.text("5847 San Felipe, Houston, Texas · summerenergy.com", 50, 62, { ...wide, size: 8 });
    paper.rule(50, 80, 512, "#c77700", 1.5);
    paper.text("Billing Account Number: 2004417", 50, 92, { size: 10 });
    paper.text(`Invoice Date: ${worded(bill.invoice_date)}`, 562, 92, { size: 10, align: "right" });
    paper.text(`ESIID: ${bill.esi_id}`, 50, 108, { size: 10 });
    paper.text(`Service Dates: ${worded(bill.start)} - ${worded(bill.end)}`, 562, 108, {
      size: 10,
      align: "right",
    });
    paper.box(50, 132, 512, 44, "#fdf1dc");
    paper.text(`Amount Due ${worded(bill.due_date)}: ${dollars(bill.due_cents)}`, 50, 146, {
      ...wide,
      size: 16,
      font: "Helvetica-Bold",
    });
    paper
      .text("Last Bill Amount", 110, 196, { size: 10 })
      .text(dollars(bill.previous_cents), 500, 196, { size: 10, align: "right" });
    paper
      .text(`Payment Received ${worded(bill.start)}`, 110, 212, { size: 10 })
      .text(`(${dollars(bill.paid_cents)})`, 500, 212, { size: 10, align: "right" });
    paper
      .text("Current Month Charges", 110, 228, { size: 10 })
      .text(dollars(bill.current_cents), 500, 228, { size: 10, align: "right" });
    paper.text("Energy", 110, 268, { size: 12, font: "Helvetica-Bold" });
    paper.text(
      `Electricity Usage: ${count(bill.kwh)} kWh at ${bill.energy_rate_cents.toFixed(2)}¢`,
      110,
      286,
      { size: 10 },
    );
    paper.text(dollars(cents.get("energy") ?? 0), 500, 286, { size: 10, align: "right" });
    paper.text("Delivery by CenterPoint Energy", 110, 316, { size: 12, font: "Helvetica-Bold" });
    paper
      .text("Customer and metering charge", 110, 334, { size: 10 })
      .text(dollars(cents.get("delivery_fixed") ?? 0), 500, 334, { size: 10, align: "right" });
    paper
      .text("Delivery per kWh", 110, 350, { size: 10 })
      .text(dollars(cents.get("delivery_kwh") ?? 0), 500, 350, { size: 10, align: "right" });
    paper.text("Taxes", 110, 380, { size: 12, font: "Helvetica-Bold" });
    paper
      .text("Gross receipts", 110, 398, { size: 10 })
      .text(dollars(cents.get("gross_receipts") ?? 0), 500, 398, { size: 10, align: "right" });
    paper
      .text("PUC assessment", 110, 414, { size: 10 })
      .text(dollars(cents.get("puc") ?? 0), 500, 414, { size: 10, align: "right" });
    paper
      .text("City sales tax", 110, 430, { size: 10 })
      .text(dollars(cents.get("city_tax") ?? 0), 500, 430, { size: 10, align: "right" });
    paper.text(`Your average price for electricity this month is ${bill.average_cents}¢ per kWh.`, 50, 470, {
      ...wide,
      size: 10,
    });
    paper.text(
      `Your contract expires on ${worded(bill.contract_end)}. We will write to you before then.`,
      50,
      488,
      { ...wide, size: 10 },
    );
    paper.text("Ask us about rooftop solar and our buyback plans!", 50, 520, {
      ...wide,
      size: 10,
      font: "Times-Italic",
    });
    paper.text(
      "An estimated bill may be sent if the utility could not read your meter. PUCT Rules apply to this invoice.",
      50,
      730,
      { ...wide, size: 7 },
    );
    return { body: await paper.done(), truth: truthOf(bill, "Summer Energy") };
  },
};
