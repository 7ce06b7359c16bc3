import { figuresOf } from "../figures.ts";
import { count, dollars, slashed } from "../format.ts";
import { Paper } from "../paper.ts";
import { type Sample, truthOf } from "../sample.ts";

/** Reliant's way: a panel at the left sums up the account, the detail stands beside it. */
export const sidePanel: Sample = {
  name: "reliant-side-panel",
  title: "A panel beside the detail (Reliant)",
  async make(options) {
    const bill = figuresOf(options, { energy_rate_cents: 15.1, base_cents: 0, previous_cents: 14_212 });
    const cents = new Map(bill.lines.map((line) => [line.id, line.cents]));
    const amount = (id: Parameters<typeof cents.get>[0]) => dollars(cents.get(id) ?? 0);
    const paper = new Paper();
    paper.box(0, 0, 188, 792, "#f3eef6");
    paper.text("Reliant", 24, 30, { size: 26, font: "Times-Bold", colour: "#7a1f5c" });
    paper.text("Account summary", 24, 92, { size: 12, font: "Times-Bold" });
    const sums: [string, number][] = [
      ["Previous balance", bill.previous_cents],
      ["Payments - thank you", -bill.paid_cents],
      ["Balance forward", bill.before_cents],
      ["Current charges", bill.current_cents],
    ];
    const end = paper.table(
      sums.map(([name, value]) => [name, dollars(value)]),
      [{ x: 24 }, { x: 172, ends: true }],
      114,
      17,
      { font: "Times-Roman", size: 10 },
    );
    paper.rule(24, end, 148).text("Amount due", 24, end + 6, { size: 12, font: "Times-Bold" });
    paper.text(dollars(bill.due_cents), 172, end + 6, { size: 12, font: "Times-Bold", align: "right" });
    paper.text(`Due date: ${slashed(bill.due_date)}`, 24, end + 26, { font: "Times-Roman", size: 10 });
    paper.text("Questions or comments", 24, 300, { size: 12, font: "Times-Bold" });
    paper.text(
      "Call any time, or write to us at reliant.com. Reliant Energy Retail Services, LLC, PUCT Cert. 10007, Houston, Texas.",
      24,
      320,
      { width: 148, font: "Times-Roman", size: 9 },
    );
    paper.text("If you see an electric outage, call your utility first.", 24, 400, {
      width: 148,
      font: "Times-Italic",
      size: 9,
    });
    paper.text("Your electricity bill", 212, 34, { size: 18, font: "Times-Roman" });
    paper.text(`Invoice Date: ${slashed(bill.invoice_date)}`, 212, 62, { font: "Times-Roman", size: 10 });
    paper.text("Account: 7 345 882 - 1", 420, 62, { font: "Times-Roman", size: 10 });
    paper.text("Electricity usage detail", 212, 96, { size: 13, font: "Times-Bold", colour: "#7a1f5c" });
    paper.text(`ESI ID: ${bill.esi_id}`, 212, 118, { font: "Times-Roman", size: 10 });
    paper.text(
      `Billing Period: ${slashed(bill.start)} - ${slashed(bill.end)} (${bill.days} days)`,
      212,
      132,
      { font: "Times-Roman", size: 10 },
    );
    paper.table(
      [
        ["Meter number", "Prior read", "Present read", "kWh usage"],
        [bill.meter, String(bill.first_read), String(bill.last_read), count(bill.kwh)],
      ],
      [{ x: 212 }, { x: 320 }, { x: 410 }, { x: 570, ends: true }],
      156,
      15,
      { font: "Times-Roman", size: 10 },
    );
    paper.text("Charge detail", 212, 206, { size: 13, font: "Times-Bold", colour: "#7a1f5c" });
    const last = paper.table(
      [
        [
          `Energy charge (${count(bill.kwh)} kWh x $0.${(bill.energy_rate_cents * 100).toFixed(0).padStart(4, "0")}/kWh)`,
          amount("energy"),
        ],
        ["CenterPoint delivery charges, monthly", amount("delivery_fixed")],
        ["CenterPoint delivery charges, per kWh", amount("delivery_kwh")],
        ["Gross receipts reimbursement", amount("gross_receipts")],
        ["PUC assessment", amount("puc")],
        ["Total current charges", dollars(bill.current_cents)],
      ],
      [{ x: 212 }, { x: 570, ends: true }],
      230,
      17,
      { font: "Times-Roman", size: 10 },
    );
    paper.text(
      `Average price of electric service this month: ${bill.average_cents} cents per kWh`,
      212,
      last + 10,
      { font: "Times-Roman", size: 10 },
    );
    paper.text(
      `Your plan: Truly Simple 12. Contract expiration: ${slashed(bill.contract_end)}`,
      212,
      last + 30,
      { font: "Times-Roman", size: 10 },
    );
    paper.bars(230, 480, 320, 90, bill.kwh, "#7a1f5c");
    paper.text(
      "Invoice amounts not paid by the due date bear a late fee. You may ask us for a deferred payment plan.",
      212,
      700,
      { width: 350, size: 8, font: "Times-Roman" },
    );
    return { body: await paper.done(), truth: truthOf(bill, "Reliant") };
  },
};
