import { figuresOf } from "../figures.ts";
import { count, dollars, shortSlashed } from "../format.ts";
import { Paper } from "../paper.ts";
import { type Sample, truthOf } from "../sample.ts";

const spaced = (esi_id: string): string => esi_id.replace(/(\d{4})(?=\d)/g, "$1 ");
const dots = (name: string, width: number): string => name.padEnd(width, ".");

/** Cirro's way: numbers in groups, dotted lines of typewriter letters, a variable plan without an end. */
export const spacedAccount: Sample = {
  name: "cirro-spaced-account",
  title: "Spaced numbers, dotted lines, a variable plan (Cirro Energy)",
  async make(options) {
    const bill = figuresOf(options, {
      kwh: 871,
      energy_rate_cents: 16.9,
      base_cents: 499,
      previous_cents: 10_240,
    });
    const paper = new Paper();
    const mono = { font: "Courier", size: 9.5 };
    paper.text("cirro energy", 52, 40, { size: 22, font: "Helvetica-Oblique", colour: "#d2691e" });
    paper
      .text("US Retailers LLC d/b/a Cirro Energy", 52, 68, { size: 8 })
      .text("cirroenergy.com", 52, 79, { size: 8 });
    paper.text("Account #: 19 495 161 - 2", 360, 44, mono);
    paper.text(`Bill Date: ${shortSlashed(bill.invoice_date)}`, 360, 58, mono);
    paper.text(`Due Date: ${shortSlashed(bill.due_date)}`, 360, 72, mono);
    paper.rule(52, 96, 508, "#d2691e", 2);
    paper.text(`ESI ID  ${spaced(bill.esi_id)}`, 52, 112, mono);
    paper.text("Service for  410 PECAN ORCHARD LN, SUGAR LAND TX 77478", 52, 126, mono);
    const labels: Record<string, string> = {
      base: "Monthly Base Charge",
      energy: "Energy Charge",
      delivery_fixed: "TDU Monthly Charge",
      delivery_kwh: "TDU Usage Charge",
      gross_receipts: "Gross Receipts Reimb.",
      puc: "PUC Assessment",
    };
    const line = (name: string, cents: number, y: number) => {
      paper.text(dots(name, 46), 52, y, mono);
      paper.text(dollars(cents), 470, y, { ...mono, align: "right" });
    };
    line("Previous Balance", bill.previous_cents, 160);
    line("Payment Received", -bill.paid_cents, 174);
    line("Current Charges", bill.current_cents, 188);
    line("AMOUNT DUE", bill.due_cents, 208);
    paper.text("MONTHLY USAGE", 52, 246, { ...mono, font: "Courier-Bold" });
    paper.text(
      `Reading dates ${shortSlashed(bill.start)} through ${shortSlashed(bill.end)}    ${bill.days} days`,
      52,
      262,
      mono,
    );
    paper.text(`Meter ${bill.meter}   Prev ${bill.first_read}   Curr ${bill.last_read}`, 52, 276, mono);
    paper.text(`kWh Used: ${count(bill.kwh)}`, 52, 290, mono);
    paper.text("CHARGES THIS MONTH", 52, 324, { ...mono, font: "Courier-Bold" });
    for (const [at, one] of bill.lines.entries()) line(labels[one.id] ?? one.id, one.cents, 340 + at * 14);
    const end = 344 + bill.lines.length * 14;
    line("Total Current Charges", bill.current_cents, end);
    paper.text(
      `Average price for electric service this month: ${bill.average_cents} cents per kWh`,
      52,
      end + 26,
      mono,
    );
    paper.text(
      "You are on Variable Choice, a month-to-month plan without a term. Your rate may change each month. Your next invoice will be prepared about 30 days from now.",
      52,
      end + 56,
      { ...mono, width: 500, gap: 3 },
    );
    paper.text("Pay at cirroenergy.com. Electric emergencies: call CenterPoint Energy.", 52, 720, {
      size: 8,
    });
    return { body: await paper.done(), truth: truthOf(bill, "Cirro Energy", { contract_end_date: null }) };
  },
};
