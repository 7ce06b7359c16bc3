import { figuresOf, type Line } from "../figures.ts";
import { count, dollars, slashed, spanishDay } from "../format.ts";
import { Paper } from "../paper.ts";
import { type Sample, truthOf } from "../sample.ts";

const names: Partial<Record<Line["id"], string>> = {
  base: "Cargo base mensual",
  energy: "Cargo por energía",
  delivery_fixed: "Entrega de AEP Texas, cargo mensual",
  delivery_kwh: "Entrega de AEP Texas, por kWh",
  gross_receipts: "Reembolso de ingresos brutos",
  puc: "Cuota de la PUC",
};

/** A Spanish bill: days in words in the text, amounts and labels in Spanish. */
export const spanish: Sample = {
  name: "spanish",
  title: "In Spanish (Just Energy)",
  async make(options) {
    const bill = figuresOf(options, { kwh: 1329, energy_rate_cents: 13.9, previous_cents: 15_160 });
    const paper = new Paper();
    const size = 10;
    paper
      .box(0, 0, 612, 58, "#004b6b")
      .text("Just Energy", 40, 18, { size: 22, font: "Helvetica-Bold", colour: "#ffffff" });
    paper.text("Factura de electricidad", 572, 24, { size: 14, colour: "#ffffff", align: "right" });
    paper
      .text("Fecha de la factura", 40, 76, { size: 8, colour: "#555555" })
      .text(slashed(bill.invoice_date), 40, 88, { size: 12 });
    paper
      .text("Número de cuenta", 190, 76, { size: 8, colour: "#555555" })
      .text("880 2210 773", 190, 88, { size: 12 });
    paper
      .text("Fecha de vencimiento", 330, 76, { size: 8, colour: "#555555" })
      .text(slashed(bill.due_date), 330, 88, { size: 12 });
    paper
      .text("Total a pagar", 470, 76, { size: 8, colour: "#555555" })
      .text(dollars(bill.due_cents), 470, 88, { size: 14, font: "Helvetica-Bold" });
    paper.rule(40, 112, 532);
    paper.text("Resumen de la cuenta", 40, 126, { size: 12, font: "Helvetica-Bold" });
    paper.table(
      [
        ["Saldo anterior", dollars(bill.previous_cents)],
        ["Pagos recibidos", dollars(-bill.paid_cents)],
        ["Saldo pendiente", dollars(bill.before_cents)],
        ["Cargos actuales", dollars(bill.current_cents)],
      ],
      [{ x: 40 }, { x: 290, ends: true }],
      146,
      16,
      { size },
    );
    paper.text("Su servicio", 330, 126, { size: 12, font: "Helvetica-Bold" });
    paper
      .text(`ESI ID: ${bill.esi_id}`, 330, 146, { size })
      .text("2218 CALLE NOGAL, LAREDO TX 78040", 330, 162, { size });
    paper.text(`Del ${slashed(bill.start)} al ${slashed(bill.end)} (${bill.days} días)`, 330, 178, { size });
    paper.text("Uso de electricidad", 40, 234, { size: 12, font: "Helvetica-Bold" });
    paper.table(
      [
        ["Medidor", "Lectura anterior", "Lectura actual", "Consumo (kWh)"],
        [bill.meter, String(bill.first_read), String(bill.last_read), count(bill.kwh)],
      ],
      [{ x: 40 }, { x: 170 }, { x: 300 }, { x: 500, ends: true }],
      254,
      16,
      { size },
    );
    paper.text("Detalle de cargos", 40, 304, { size: 12, font: "Helvetica-Bold" });
    const rows = bill.lines.map((line) => [
      `${names[line.id] ?? line.id}${line.id === "energy" ? ` (${count(bill.kwh)} kWh a ${bill.energy_rate_cents.toFixed(1)}¢)` : ""}`,
      dollars(line.cents),
    ]);
    const end = paper.table(rows, [{ x: 40 }, { x: 500, ends: true }], 324, 16, { size });
    paper.rule(40, end, 460).text("Total de cargos actuales", 40, end + 6, { size, font: "Helvetica-Bold" });
    paper.text(dollars(bill.current_cents), 500, end + 6, { size, font: "Helvetica-Bold", align: "right" });
    paper.text(
      `El precio promedio que pagó por el servicio eléctrico este mes: ${bill.average_cents}¢ por kWh`,
      40,
      end + 34,
      { size },
    );
    paper.text(
      `Su plan: Tranquilo 12. Su contrato termina el ${spanishDay(bill.contract_end)}.`,
      40,
      end + 52,
      { size },
    );
    paper.text(
      "Si no paga antes de la fecha de vencimiento puede cobrarse un cargo por pago tardío del 5%. Si el medidor no se pudo leer, la lectura puede ser estimada.",
      40,
      end + 82,
      { size: 8, width: 532 },
    );
    paper.text(
      "Just Energy Texas LP. Certificado PUCT núm. 10052. justenergy.com. Cortes de luz: AEP Texas, las 24 horas.",
      40,
      740,
      { size: 8 },
    );
    return { body: await paper.done(), truth: truthOf(bill, "Just Energy") };
  },
};
