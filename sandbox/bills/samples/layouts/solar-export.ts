import { figuresOf } from "../figures.ts";
import { count, dollars, slashed } from "../format.ts";
import { Paper } from "../paper.ts";
import { type Sample, truthOf } from "../sample.ts";

/** Panels on the roof: kWh drawn and kWh sent out, and a credit among the charges. */
export const solarExport: Sample = {
  name: "solar-export",
  title: "Solar panels with kWh sent out (Octopus Energy)",
  async make(options) {
    const bill = figuresOf(options, {
      kwh: 734,
      energy_rate_cents: 13.7,
      base_cents: 1000,
      exported_kwh: 412,
      export_rate_cents: 5.2,
      previous_cents: 6_410,
      contract_months: 7,
    });
    const cents = new Map(bill.lines.map((line) => [line.id, line.cents]));
    const amount = (id: Parameters<typeof cents.get>[0]) => dollars(cents.get(id) ?? 0);
    const paper = new Paper();
    paper
      .box(0, 0, 612, 96, "#100030")
      .text("octopus energy", 40, 30, { size: 24, font: "Helvetica-Bold", colour: "#ff5ac8" });
    paper.text(`Statement date ${slashed(bill.invoice_date)}`, 572, 30, {
      size: 10,
      colour: "#ffffff",
      align: "right",
    });
    paper.text("Account A-7C21BB90", 572, 46, { size: 10, colour: "#ffffff", align: "right" });
    paper.text(`You owe us ${dollars(bill.due_cents)} by ${slashed(bill.due_date)}`, 40, 116, {
      size: 16,
      font: "Helvetica-Bold",
    });
    paper.text("1. Your meter", 40, 156, { size: 12, font: "Helvetica-Bold" });
    paper.text(`ESI ID ${bill.esi_id}`, 56, 176, { size: 10 });
    paper.text(`Billing period ${slashed(bill.start)} to ${slashed(bill.end)}`, 56, 192, { size: 10 });
    paper.table(
      [
        ["Energy consumed from the grid", `${count(bill.kwh)} kWh`],
        ["Solar energy exported to the grid", `${count(bill.exported_kwh)} kWh`],
      ],
      [{ x: 56 }, { x: 400, ends: true }],
      214,
      17,
      { size: 10 },
    );
    paper.text("2. What it cost", 40, 264, { size: 12, font: "Helvetica-Bold" });
    const end = paper.table(
      [
        ["Monthly charge", amount("base")],
        [`Energy: ${count(bill.kwh)} kWh at ${bill.energy_rate_cents.toFixed(1)}¢`, amount("energy")],
        ["Oncor delivery, monthly", amount("delivery_fixed")],
        ["Oncor delivery, per kWh", amount("delivery_kwh")],
        [
          `Solar buyback: ${count(bill.exported_kwh)} kWh at ${bill.export_rate_cents.toFixed(1)}¢`,
          amount("export_credit"),
        ],
        ["Gross receipts reimbursement", amount("gross_receipts")],
        ["PUC assessment", amount("puc")],
        ["Total charges for this month", dollars(bill.current_cents)],
      ],
      [{ x: 56 }, { x: 500, ends: true }],
      286,
      17,
      { size: 10 },
    );
    paper.text("3. Your account", 40, end + 20, { size: 12, font: "Helvetica-Bold" });
    paper.table(
      [
        ["Previous balance", dollars(bill.previous_cents)],
        ["Payments received", dollars(-bill.paid_cents)],
        ["Amount due", dollars(bill.due_cents)],
      ],
      [{ x: 56 }, { x: 500, ends: true }],
      end + 42,
      17,
      { size: 10 },
    );
    paper.text(`Your plan, Solar Octopus 12, ends on ${slashed(bill.contract_end)}.`, 56, end + 110, {
      size: 10,
    });
    paper.text("Octopus Energy LLC, PUCT 10262, octopusenergy.com. Power cut? Call Oncor.", 40, 740, {
      size: 8,
    });
    const truth = truthOf(bill, "Octopus Energy", {
      exported_kwh: String(bill.exported_kwh),
      has_solar: true,
    });
    return { body: await paper.done(), truth };
  },
};
