import { figuresOf } from "../figures.ts";
import { count, dollars, slashed } from "../format.ts";
import { Paper } from "../paper.ts";
import { type Sample, truthOf } from "../sample.ts";

/** The utility estimated the reading; the provider is named in the small print only. */
export const estimatedRead: Sample = {
  name: "estimated-read",
  title: "An estimated reading (Direct Energy)",
  async make(options) {
    const bill = figuresOf(options, {
      kwh: 1405,
      energy_rate_cents: 14.9,
      previous_cents: 17_733,
      has_city_tax: true,
      contract_months: 2,
    });
    const cents = new Map(bill.lines.map((line) => [line.id, line.cents]));
    const amount = (id: Parameters<typeof cents.get>[0]) => dollars(cents.get(id) ?? 0);
    const paper = new Paper();
    paper.doc.circle(64, 56, 20).fill("#e4002b");
    paper.text("Statement of electric service", 100, 44, { size: 17, font: "Times-Roman" });
    paper.text("Prepared for R. RESIDENT, 31 MESQUITE BEND, ABILENE TX 79601", 100, 66, {
      size: 9,
      font: "Times-Roman",
    });
    const boxes: [string, string][] = [
      ["BILL DATE", slashed(bill.invoice_date)],
      ["ACCOUNT NO.", "61 0082 7719"],
      ["DUE DATE", slashed(bill.due_date)],
      ["AMOUNT DUE", dollars(bill.due_cents)],
    ];
    boxes.forEach(([name, value], at) => {
      paper
        .frame(44 + at * 132, 96, 126, 40, "#e4002b")
        .text(name, 50 + at * 132, 101, { size: 7 })
        .text(value, 50 + at * 132, 114, { size: 12, font: "Helvetica-Bold" });
    });
    paper.text("Meter information", 44, 158, { size: 12, font: "Times-Bold" });
    paper.text(`ESI ID ${bill.esi_id}     Meter ${bill.meter}`, 44, 176, { font: "Times-Roman", size: 10 });
    paper.table(
      [
        ["Read date", "Reading", "Read type"],
        [slashed(bill.start), String(bill.first_read), "Actual"],
        [slashed(bill.end), String(bill.last_read), "Estimated"],
      ],
      [{ x: 44 }, { x: 150 }, { x: 250 }],
      196,
      15,
      { font: "Times-Roman", size: 10 },
    );
    paper.text("This bill is based on an estimated meter reading.", 340, 226, {
      size: 9,
      font: "Times-Italic",
    });
    paper.text(`Service period ${slashed(bill.start)} to ${slashed(bill.end)}, ${bill.days} days`, 44, 256, {
      font: "Times-Roman",
      size: 10,
    });
    paper.text(`Total electricity use: ${count(bill.kwh)} kWh`, 44, 272, { font: "Times-Roman", size: 10 });
    const end = paper.table(
      [
        ["Base charge", amount("base")],
        ["Energy charge", amount("energy")],
        ["AEP Texas North delivery, monthly", amount("delivery_fixed")],
        ["AEP Texas North delivery, per kWh", amount("delivery_kwh")],
        ["Gross receipts reimbursement", amount("gross_receipts")],
        ["PUC assessment", amount("puc")],
        ["City sales tax", amount("city_tax")],
      ],
      [{ x: 60 }, { x: 430, ends: true }],
      300,
      16,
      { font: "Times-Roman", size: 10 },
    );
    paper
      .text("TOTAL CURRENT CHARGES", 60, end + 4, { font: "Times-Bold", size: 10 })
      .text(dollars(bill.current_cents), 430, end + 4, { font: "Times-Bold", size: 10, align: "right" });
    paper.table(
      [
        ["Previous balance", dollars(bill.previous_cents)],
        ["Payment, thank you", dollars(-bill.paid_cents)],
      ],
      [{ x: 60 }, { x: 430, ends: true }],
      end + 28,
      16,
      { font: "Times-Roman", size: 10 },
    );
    paper.text(
      `Average price paid for electric service this month: ${bill.average_cents}¢/kWh`,
      60,
      end + 70,
      { font: "Times-Roman", size: 10 },
    );
    paper.text(`Live Brighter 12: term expires ${slashed(bill.contract_end)}`, 60, end + 88, {
      font: "Times-Roman",
      size: 10,
    });
    paper.text(
      "Direct Energy, LP. Write to P.O. Box 180, Tulsa OK 74101 or visit directenergy.com. PUCT rules govern this statement.",
      44,
      738,
      { size: 7.5, font: "Times-Roman" },
    );
    return { body: await paper.done(), truth: truthOf(bill, "Direct Energy", { is_estimated: true }) };
  },
};
