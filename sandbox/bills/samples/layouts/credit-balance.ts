import { figuresOf } from "../figures.ts";
import { count, dollars, worded } from "../format.ts";
import { Paper } from "../paper.ts";
import { type Sample, truthOf } from "../sample.ts";

/** A credit of earlier months is larger than this month's charges: nothing is due. */
export const creditBalance: Sample = {
  name: "credit-balance",
  title: "A credit larger than the charges (Rhythm Energy)",
  async make(options) {
    const bill = figuresOf(options, {
      kwh: 642,
      energy_rate_cents: 14.6,
      base_cents: 0,
      previous_cents: -14_000,
      paid_cents: 0,
      contract_months: 9,
    });
    const cents = new Map(bill.lines.map((line) => [line.id, line.cents]));
    const delivery = (cents.get("delivery_fixed") ?? 0) + (cents.get("delivery_kwh") ?? 0);
    const taxes = (cents.get("gross_receipts") ?? 0) + (cents.get("puc") ?? 0);
    const paper = new Paper();
    paper.box(0, 0, 612, 792, "#fffdf8");
    paper.text("rhythm", 56, 50, { size: 30, font: "Helvetica-Bold", colour: "#5b2a86" });
    paper.text("Hi Casey, here's your electricity statement.", 56, 100, { size: 15 });
    paper.text(`Bill issued ${worded(bill.invoice_date)}`, 56, 124, { size: 10, colour: "#444444" });
    paper.box(56, 150, 240, 92, "#efe6f7").text("Account balance", 72, 164, { size: 10 });
    paper
      .text(`${dollars(bill.due_cents)}`, 72, 180, { size: 24, font: "Helvetica-Bold" })
      .text("Credit: do not pay", 72, 214, { size: 10 });
    paper.box(316, 150, 240, 92, "#efe6f7").text("Electricity used", 332, 164, { size: 10 });
    paper.text(`${count(bill.kwh)} kWh`, 332, 180, { size: 24, font: "Helvetica-Bold" });
    paper.text(`${worded(bill.start)} - ${worded(bill.end)}`, 332, 214, { size: 10 });
    paper.text("How we got there", 56, 274, { size: 13, font: "Helvetica-Bold", colour: "#5b2a86" });
    const end = paper.table(
      [
        ["Previous balance", `$${(Math.abs(bill.previous_cents) / 100).toFixed(2)} CR`],
        ["Energy", dollars(cents.get("energy") ?? 0)],
        ["Utility delivery (CenterPoint)", dollars(delivery)],
        ["Taxes & fees", dollars(taxes)],
      ],
      [{ x: 56 }, { x: 556, ends: true }],
      300,
      22,
      { size: 11 },
    );
    paper.rule(56, end, 500).text("Charges this month", 56, end + 8, { size: 11, font: "Helvetica-Bold" });
    paper.text(dollars(bill.current_cents), 556, end + 8, {
      size: 11,
      font: "Helvetica-Bold",
      align: "right",
    });
    paper.text(`Average price: ${bill.average_cents}¢/kWh`, 56, end + 32, { size: 10 });
    paper.bars(70, end + 80, 470, 70, bill.kwh, "#5b2a86");
    paper.text("Your plan", 56, 590, { size: 13, font: "Helvetica-Bold", colour: "#5b2a86" });
    paper.text(
      `Simply Steady 12  ·  Contract ends ${worded(bill.contract_end)}  ·  ESI ID ${bill.esi_id}`,
      56,
      610,
      { size: 10 },
    );
    paper.text("Rhythm Energy, gotrhythm.com, PUCT #10279. Average rate shown before taxes.", 56, 740, {
      size: 8,
    });
    return { body: await paper.done(), truth: truthOf(bill, "Rhythm Energy") };
  },
};
