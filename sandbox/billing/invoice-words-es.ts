import type { Charge } from "./invoice.ts";
import type { InvoiceWords } from "./invoice-words.ts";

const periodNames: Record<string, string> = { Day: "Día", Night: "Noche" };
const names: Record<Charge["code"], string> = {
  energy: "Cargo por energía",
  base: "Cargo base",
  minimum_usage_fee: "Cargo por uso mínimo",
  delivery: "Cargo de entrega",
  delivery_monthly: "Entrega, cargo mensual",
  usage_credit: "Crédito por uso",
  vehicle_charging_credit: "Crédito por carga del auto",
  export_credit: "Crédito solar",
  credit_carried: "Crédito de la factura anterior",
  billing_correction: "Ajuste de facturación",
  late_penalty: "Cargo por pago atrasado",
  puc_assessment: "Contribución a la PUC",
  gross_receipts: "Reembolso de ingresos brutos",
};

export const spanish: InvoiceWords = {
  title: "Factura de Electricidad",
  language: "español",
  bill: (number) => `Factura ${number}`,
  certificate: (certificate) =>
    `Proveedor minorista de electricidad · Certificado de la PUCT ${certificate} (entorno de pruebas)`,
  sandbox:
    "Es solo una prueba. No se debe nada: la empresa y su certificado no existen, y no se vende electricidad.",
  page: (page, count) => `Página ${page} de ${count}`,
  toPay: (amount, day) => `Pague ${amount} a más tardar el ${day}`,
  credit: (amount) => `Nada que pagar: ${amount} se abonan a su próxima factura`,
  nothing: "Nada que pagar",
  voided: "ANULADA: no pague esta factura",
  summary: {
    caption: "Lo que debe",
    before: "Su factura anterior",
    received: "Pagos recibidos desde entonces",
    balance: "Saldo anterior",
    current: "Cargos de esta factura",
    due: "Importe a pagar",
    autopay: "Cargo a su tarjeta guardada el",
    late: "Importe después del vencimiento",
    issued: "Fecha de esta factura",
    dueOn: "Fecha de vencimiento",
  },
  home: {
    caption: "Su servicio",
    customer: "Cliente",
    account: "Número de cuenta",
    address: "Dirección del servicio",
    esi_id: "ESI ID",
    meter: "Número de medidor",
    plan: "Plan",
    contractEnd: "Su contrato termina el",
    none: "Mes a mes, sin fecha de término",
  },
  use: {
    caption: "Su consumo",
    period: "Período de facturación",
    reads: "Lecturas del medidor (kWh)",
    consumption: "Electricidad consumida",
    generation: "Enviada a la red",
    charging: "Carga del auto en horas con crédito",
    average: "Precio promedio que pagó por la electricidad este mes",
    estimated: "Estimada: su compañía de distribución no leyó el medidor. La próxima lectura la corrige.",
    noUse: "Sin consumo en este período",
  },
  days: (count) => `${count} días`,
  columns: ["Días", "Cantidad", "Precio", "Importe"],
  total: "Total",
  groups: {
    energy: () => "Cargos por energía",
    delivery: (utility) => `Cargos de entrega de ${utility}`,
    credits: () => "Créditos",
    taxes: () => "Impuestos y otros cargos",
  },
  charge: ({ code, name }) => {
    const [, period] = name.split(": ");
    const threshold = /\d+/.exec(name)?.[0];
    if (code === "minimum_usage_fee") return `Uso mínimo, menos de ${threshold} kWh`;
    if (code === "usage_credit") return `Crédito, ${threshold} kWh o más`;
    return period ? `${names[code]}: ${periodNames[period] ?? period}` : names[code];
  },
  help: {
    caption: "Apagones, preguntas y quejas",
    rows: ({ tdu_name, tdu_phone, rep_name, rep_phone, rep_email, rep_address }) => [
      [
        "Apagón o emergencia",
        `Llame a ${tdu_name}, a cualquier hora: ${tdu_phone}. Si hay peligro, llame al 9-1-1.`,
      ],
      [
        "Preguntas sobre esta factura",
        `${rep_name}, ${rep_phone}, ${rep_email}, ${rep_address}. Si no puede pagar a tiempo, pídanos un plan de pagos antes del vencimiento.`,
      ],
      [
        "Quejas",
        "Díganos primero a nosotros. Si no basta: Public Utility Commission of Texas, P.O. Box 13326, Austin, TX 78711-3326, 1-888-782-8477, puc.texas.gov.",
      ],
      [
        "Comparar planes",
        "Para información sobre el servicio eléctrico residencial visite www.powertochoose.org.",
      ],
    ],
  },
  terms: [
    "Cargo por energía: Lo que el proveedor minorista cobra por cada kilovatio-hora.",
    "Cargo base: Un cargo de cada mes, sea cual sea el consumo.",
    "Cargos de entrega: Lo que la compañía de distribución (TDU) cobra por llevar la electricidad. Se trasladan sin recargo.",
    "Kilovatio-hora (kWh): La energía que consumen 1,000 vatios en una hora.",
    "Reembolso de ingresos brutos: Recupera el impuesto que las ciudades cobran sobre los ingresos del proveedor.",
    "Contribución a la PUC: Recupera la cuota que paga al regulador: un sexto de uno por ciento.",
    "Cargo por pago atrasado: Cinco por ciento, una sola vez, de lo que estaba vencido.",
  ],
};
