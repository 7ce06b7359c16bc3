import { figuresOf } from "../figures.ts";
import { count, dollars, slashed } from "../format.ts";
import { Paper } from "../paper.ts";
import { type Sample, truthOf } from "../sample.ts";

/** Earlier months unpaid: the big number is not this month's; detail on a second page. */
export const arrears: Sample = {
  name: "arrears",
  title: "Earlier months unpaid, detail on page two (Green Mountain Energy)",
  async make(options) {
    const bill = figuresOf(options, {
      kwh: 1187,
      energy_rate_cents: 15.8,
      previous_cents: 31_764,
      paid_cents: 10_000,
      late_fee_cents: 1_088,
    });
    const cents = new Map(bill.lines.map((line) => [line.id, line.cents]));
    const amount = (id: Parameters<typeof cents.get>[0]) => dollars(cents.get(id) ?? 0);
    const paper = new Paper();
    paper.text("Green Mountain Energy", 46, 40, { size: 20, font: "Times-Bold", colour: "#226633" });
    paper.text("100% renewable electricity since 1997", 46, 64, { size: 9, font: "Times-Italic" });
    paper
      .frame(380, 36, 186, 60, "#226633")
      .text("YOUR ACCOUNT IS PAST DUE", 394, 46, { size: 10, font: "Helvetica-Bold", colour: "#aa2222" });
    paper
      .text("Total Amount Due", 394, 62, { size: 9 })
      .text(dollars(bill.due_cents), 394, 75, { size: 14, font: "Helvetica-Bold" });
    paper.table(
      [
        ["Statement Date:", slashed(bill.invoice_date)],
        ["Account Number:", "4400-9917-22"],
        ["Payment Due:", slashed(bill.due_date)],
        ["ESI-ID:", bill.esi_id],
      ],
      [{ x: 46 }, { x: 140 }],
      120,
      16,
      { size: 10 },
    );
    paper.text("Account activity", 46, 206, { size: 13, font: "Times-Bold", colour: "#226633" });
    const end = paper.table(
      [
        ["Balance from last statement", dollars(bill.previous_cents)],
        [`Payment received ${slashed(bill.start)}`, dollars(-bill.paid_cents)],
        ["Past due balance, pay at once", dollars(bill.before_cents)],
        ["Current charges (see page 2)", dollars(bill.current_cents)],
        ["Total due", dollars(bill.due_cents)],
      ],
      [{ x: 46 }, { x: 420, ends: true }],
      230,
      18,
      { size: 10.5 },
    );
    paper.text(
      "A disconnection notice may follow if the past due balance is not paid. If you can not pay, ask us for a deferred payment plan; a deposit of $200.00 may be asked.",
      46,
      end + 16,
      { width: 500, size: 9 },
    );
    paper.text("Green Mountain Energy Company, PUCT Certificate 10009. greenmountain.com", 46, 740, {
      size: 7.5,
    });
    paper.page();
    paper.text("Current charges in detail", 46, 46, { size: 13, font: "Times-Bold", colour: "#226633" });
    paper.text(`Billing cycle ${slashed(bill.start)} - ${slashed(bill.end)}`, 46, 70, { size: 10 });
    paper
      .text(`Electricity used ${count(bill.kwh)} kWh`, 46, 86, { size: 10 })
      .text(`Meter ${bill.meter}: ${bill.first_read} to ${bill.last_read}`, 300, 86, { size: 10 });
    const last = paper.table(
      [
        ["Monthly charge", amount("base")],
        ["Energy charge", amount("energy")],
        ["TNMP delivery, monthly", amount("delivery_fixed")],
        ["TNMP delivery, per kWh", amount("delivery_kwh")],
        ["Gross receipts tax reimbursement", amount("gross_receipts")],
        ["PUC assessment", amount("puc")],
        ["Late fee on past due balance", amount("late_fee")],
        ["Total current charges", dollars(bill.current_cents)],
      ],
      [{ x: 60 }, { x: 420, ends: true }],
      112,
      18,
      { size: 10 },
    );
    paper.text(`Your average price this month was ${bill.average_cents} cents per kWh.`, 60, last + 10, {
      size: 10,
    });
    paper.text(`Your agreement expires ${slashed(bill.contract_end)}.`, 60, last + 28, { size: 10 });
    paper.bars(70, last + 80, 340, 70, bill.kwh, "#226633");
    return { body: await paper.done(), truth: truthOf(bill, "Green Mountain Energy") };
  },
};
