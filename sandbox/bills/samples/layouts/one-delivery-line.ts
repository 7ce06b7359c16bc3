import { figuresOf } from "../figures.ts";
import { count, dollars, slashed, worded } from "../format.ts";
import { Paper } from "../paper.ts";
import { type Sample, truthOf } from "../sample.ts";

/** Gexa's way: all delivery in one line, a service number beside the account, a usage month that is not the period. */
export const oneDeliveryLine: Sample = {
  name: "gexa-one-delivery-line",
  title: "All delivery in one line, a usage month (Gexa Energy)",
  async make(options) {
    const bill = figuresOf(options, {
      kwh: 1048,
      energy_rate_cents: 11.8,
      base_cents: 0,
      previous_cents: 9_877,
    });
    const cents = new Map(bill.lines.map((line) => [line.id, line.cents]));
    const delivery = (cents.get("delivery_fixed") ?? 0) + (cents.get("delivery_kwh") ?? 0);
    const taxes = (cents.get("gross_receipts") ?? 0) + (cents.get("puc") ?? 0);
    const paper = new Paper();
    paper
      .box(0, 0, 612, 70, "#e9f4ec")
      .text("GEXA ENERGY", 306 - 95, 24, { size: 26, font: "Helvetica-Bold", colour: "#1c7a3e" });
    const facts: [string, string][] = [
      ["Account Number", "3300182-4"],
      ["Service Number", "5510923"],
      ["Bill Date", slashed(bill.invoice_date)],
      ["Due Date", slashed(bill.due_date)],
      ["Usage Month", worded(bill.end).replace(/ \d+,/, "")],
    ];
    paper.frame(330, 90, 242, 96, "#1c7a3e");
    paper.table(facts, [{ x: 342 }, { x: 560, ends: true }], 98, 17, { size: 10 });
    paper
      .text("JORDAN SAMPLE", 40, 100)
      .text("88 BLUEBONNET TRL", 40, 113)
      .text("FORT WORTH TX 76102", 40, 126);
    paper.text("Summary of your account", 40, 212, { size: 13, font: "Helvetica-Bold" });
    const sum = paper.table(
      [
        ["Previous Balance", dollars(bill.previous_cents)],
        ["Payments Received", `${dollars(bill.paid_cents)} CR`],
        ["Balance Forward", dollars(bill.before_cents)],
        ["New Charges", dollars(bill.current_cents)],
      ],
      [{ x: 52 }, { x: 300, ends: true }],
      236,
      16,
      { size: 10 },
    );
    paper
      .box(40, sum + 2, 270, 22, "#1c7a3e")
      .text("Total Amount Due", 52, sum + 7, { size: 12, font: "Helvetica-Bold", colour: "#ffffff" });
    paper.text(dollars(bill.due_cents), 300, sum + 7, {
      size: 12,
      font: "Helvetica-Bold",
      colour: "#ffffff",
      align: "right",
    });
    paper.bars(350, 240, 210, 70, bill.kwh, "#1c7a3e");
    paper.text("Details of new charges", 40, 370, { size: 13, font: "Helvetica-Bold" });
    paper.text(`Electric Service Identifier (ESI ID)  ${bill.esi_id}`, 52, 392, { size: 10 });
    paper.text(`Service Period  ${slashed(bill.start)} to ${slashed(bill.end)}`, 52, 408, { size: 10 });
    paper.text(`Usage (kWh)  ${count(bill.kwh)}`, 52, 424, { size: 10 });
    const rows = [
      [
        "Energy Charge",
        `${count(bill.kwh)} kWh`,
        `$0.${String(Math.round(bill.energy_rate_cents * 100)).padStart(4, "0")}`,
        dollars(cents.get("energy") ?? 0),
      ],
      ["TDU Delivery Charges", "", "", dollars(delivery)],
      ["Taxes and Assessments", "", "", dollars(taxes)],
    ];
    const end = paper.table(
      rows,
      [{ x: 52 }, { x: 300, ends: true }, { x: 400, ends: true }, { x: 540, ends: true }],
      452,
      18,
      { size: 10 },
    );
    paper.rule(52, end, 488).text("Total New Charges", 52, end + 6, { size: 10, font: "Helvetica-Bold" });
    paper.text(dollars(bill.current_cents), 540, end + 6, {
      size: 10,
      font: "Helvetica-Bold",
      align: "right",
    });
    paper.text(
      `Plan: Gexa Eco Saver 12        Contract End Date: ${slashed(bill.contract_end)}`,
      52,
      end + 40,
      { size: 10 },
    );
    paper.text(
      "Gexa Energy, LP, 601 Travis Street, Houston, Texas 77002. REP Cert No. 10027. Customer care at gexaenergy.com. For electric outages call Oncor.",
      40,
      740,
      { size: 7, width: 532, align: "center" },
    );
    return { body: await paper.done(), truth: truthOf(bill, "Gexa Energy") };
  },
};
