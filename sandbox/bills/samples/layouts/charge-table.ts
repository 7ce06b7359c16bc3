import { figuresOf, type Line } from "../figures.ts";
import { count, dollars, worded } from "../format.ts";
import { Paper } from "../paper.ts";
import { type Sample, truthOf } from "../sample.ts";

const rowsOf: Partial<Record<Line["id"], [string, string]>> = {
  base: ["Customer Charge", "per month"],
  energy: ["Energy", "kWh"],
  delivery_fixed: ["TDSP Customer/Meter", "per month"],
  delivery_kwh: ["TDSP Delivery", "kWh"],
  gross_receipts: ["Reimb. Gross Receipts Tax", ""],
  puc: ["PUC Assessment Fee", ""],
};

/** Champion's way: a ruled table with quantity, unit and rate; totals in a box at the right, a payment slip below. */
export const chargeTable: Sample = {
  name: "champion-charge-table",
  title: "A ruled table and a payment slip (Champion Energy Services)",
  async make(options) {
    const bill = figuresOf(options, {
      kwh: 2206,
      energy_rate_cents: 11.3,
      base_cents: 1500,
      previous_cents: 21_055,
    });
    const paper = new Paper();
    paper
      .text("CHAMPION", 50, 30, { size: 22, font: "Helvetica-Bold", colour: "#8b1a1a" })
      .text("ENERGY SERVICES", 50, 54, { size: 9 });
    paper.text("Champion Energy Services, LLC   PUC License No. 10098", 562, 34, { size: 8, align: "right" });
    paper.text("championenergyservices.com", 562, 46, { size: 8, align: "right" });
    paper.frame(350, 70, 212, 92, "#8b1a1a");
    paper.table(
      [
        ["Statement Date", worded(bill.invoice_date)],
        ["Prior Balance", dollars(bill.previous_cents)],
        ["Payments", dollars(-bill.paid_cents)],
        ["Current Charges", dollars(bill.current_cents)],
        ["Total Due", dollars(bill.due_cents)],
      ],
      [{ x: 360 }, { x: 552, ends: true }],
      78,
      16.5,
      { size: 10 },
    );
    paper
      .text("Customer", 50, 84, { font: "Helvetica-Bold" })
      .text("A. CUSTOMER, 7 LIVE OAK CT, CORPUS CHRISTI TX 78401", 50, 97, { width: 270 });
    paper
      .text(`Read dates: ${worded(bill.start)} to ${worded(bill.end)}`, 50, 122)
      .text(`ESI ID: ${bill.esi_id}`, 50, 136);
    paper.text(`Contract Expiration: ${worded(bill.contract_end)}`, 50, 150);
    paper.box(50, 180, 512, 16, "#8b1a1a");
    const columns = [
      { x: 56 },
      { x: 300, ends: true },
      { x: 320 },
      { x: 450, ends: true },
      { x: 552, ends: true },
    ];
    paper.table([["Description", "Quantity", "Unit", "Rate", "Amount"]], columns, 184, 16, {
      colour: "#ffffff",
      font: "Helvetica-Bold",
    });
    const rows = bill.lines.map((line) => {
      const [name, unit] = rowsOf[line.id] ?? [line.id, ""];
      const quantity = unit === "kWh" ? count(bill.kwh) : unit ? "1" : "";
      const rate =
        line.id === "energy"
          ? `$0.${Math.round(bill.energy_rate_cents * 100)}00`
          : line.id === "delivery_kwh"
            ? "$0.055833"
            : "";
      return [name, quantity, unit, rate, dollars(line.cents)];
    });
    const end = paper.table(rows, columns, 202, 17);
    for (let at = 0; at <= rows.length; at += 1) paper.rule(50, 198 + at * 17, 512, "#cccccc");
    paper
      .text("Total Current Charges", 56, end + 3, { font: "Helvetica-Bold" })
      .text(dollars(bill.current_cents), 552, end + 3, { font: "Helvetica-Bold", align: "right" });
    paper
      .text(`Billed kWh usage: ${count(bill.kwh)}`, 56, end + 28)
      .text(`Meter: ${bill.meter}`, 300, end + 28);
    paper.text(`Average price per kWh this statement: ${bill.average_cents} cents`, 56, end + 44);
    paper.bars(70, end + 90, 460, 70, bill.kwh, "#8b1a1a");
    paper.doc.dash(4, { space: 3 });
    paper.rule(30, 640, 552);
    paper.doc.undash();
    paper.text("Please detach and return with your payment", 306 - 80, 646, { size: 7 });
    paper.table(
      [
        ["Account 00119983", `Due ${worded(bill.due_date)}`, `Amount Due ${dollars(bill.due_cents)}`],
        ["", "", "Amount enclosed $ ________"],
      ],
      [{ x: 50 }, { x: 240 }, { x: 410 }],
      668,
      20,
      { size: 10 },
    );
    return { body: await paper.done(), truth: truthOf(bill, "Champion Energy Services") };
  },
};
