import { figuresOf } from "../figures.ts";
import { count, dollars, slashed } from "../format.ts";
import { Paper } from "../paper.ts";
import { type Sample, truthOf } from "../sample.ts";

/** A prepaid month: charges taken from a balance day by day; nothing is due and no contract ends. */
export const prepaid: Sample = {
  name: "prepaid",
  title: "Monthly summary of a prepaid account (TriEagle Energy)",
  async make(options) {
    const bill = figuresOf(options, {
      kwh: 913,
      energy_rate_cents: 17.2,
      base_cents: 0,
      previous_cents: 0,
      paid_cents: 0,
    });
    const cents = new Map(bill.lines.map((line) => [line.id, line.cents]));
    const paper = new Paper({ layout: "landscape" });
    paper
      .text("TriEagle Energy", 40, 30, { size: 18, font: "Courier-Bold" })
      .text("PREPAID ELECTRIC SERVICE: SUMMARY OF USAGE AND PAYMENT", 40, 56, { size: 11, font: "Courier" });
    paper.text(`Date issued: ${slashed(bill.invoice_date)}`, 752, 34, { font: "Courier", align: "right" });
    paper.rule(40, 76, 712, "#000000", 1);
    paper
      .text(`ESI ID  ${bill.esi_id}`, 40, 90, { font: "Courier", size: 10 })
      .text(`Usage dates ${slashed(bill.start)} - ${slashed(bill.end)}`, 400, 90, {
        font: "Courier",
        size: 10,
      });
    const rows: string[][] = [["Week", "Paid in", "kWh", "Charged"]];
    const weeks = [0.24, 0.27, 0.22];
    let [kwh, charged] = [0, 0];
    weeks.forEach((share, at) => {
      const [some, cost] = [Math.round(bill.kwh * share), Math.round(bill.current_cents * share)];
      rows.push([`${at + 1}`, "$60.00", count(some), dollars(cost)]);
      kwh += some;
      charged += cost;
    });
    rows.push(["4", "$40.00", count(bill.kwh - kwh), dollars(bill.current_cents - charged)]);
    const columns = [{ x: 40 }, { x: 260, ends: true }, { x: 420, ends: true }, { x: 600, ends: true }];
    const end = paper.table(rows, columns, 120, 18, { font: "Courier", size: 10 });
    paper
      .rule(40, end, 560)
      .table([["Total charges this month", "", "", dollars(bill.current_cents)]], columns, end + 6, 18, {
        font: "Courier-Bold",
        size: 10,
      });
    paper.text(`Total kWh used: ${count(bill.kwh)}`, 40, end + 36, { font: "Courier", size: 10 });
    paper.text(
      `of which delivery by Oncor ${dollars((cents.get("delivery_fixed") ?? 0) + (cents.get("delivery_kwh") ?? 0))}, taxes ${dollars((cents.get("gross_receipts") ?? 0) + (cents.get("puc") ?? 0))}`,
      40,
      end + 54,
      { font: "Courier", size: 10 },
    );
    paper.text(`Average price per kWh: ${bill.average_cents} cents. Meter ${bill.meter}.`, 40, end + 72, {
      font: "Courier",
      size: 10,
    });
    paper.text(
      "Your service is month to month. This is not an invoice to be paid: charges were taken from your balance. TriEagle Energy LP, trieagleenergy.com",
      40,
      560,
      { font: "Courier", size: 8 },
    );
    const truth = truthOf(bill, "TriEagle Energy", {
      contract_end_date: null,
      amount_due_dollars: null,
      previous_balance_dollars: null,
    });
    return { body: await paper.done(), truth };
  },
};
